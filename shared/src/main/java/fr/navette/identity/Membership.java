package fr.navette.identity;

import fr.navette.calls.CallId;
import fr.navette.committee.MemberId;

/** That a person sits in the committee of a call. */
public record Membership(CallId call, MemberId member) {}
