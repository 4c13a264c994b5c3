package fr.navette.identity;

import fr.navette.calls.CallId;

/** A person's membership of the committee of a call. */
public record Membership(CallId call, MemberId member) {}
