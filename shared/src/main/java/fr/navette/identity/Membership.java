package fr.navette.identity;

import fr.navette.calls.CallId;

/** That a person sits in the committee of a call. */
public record Membership(CallId call, MemberId member) {}
