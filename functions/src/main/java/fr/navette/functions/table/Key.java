package fr.navette.functions.table;

import fr.navette.applications.ApplicationId;
import fr.navette.applications.FollowUp;
import fr.navette.applications.HistoryEntry;
import fr.navette.calls.CallId;
import fr.navette.cohorts.ProjectId;
import fr.navette.documents.DocumentId;
import fr.navette.identity.MemberId;
import fr.navette.identity.Membership;
import fr.navette.identity.Network;
import fr.navette.offers.SitePlaces;
import fr.navette.people.PersonId;
import fr.navette.search.index.Search;
import fr.navette.search.index.SearchEntry;
import java.time.YearMonth;

/**
 * The keys of the table, with every access pattern:
 *
 * <pre>
 * CALLS              CALL#call                   the existing calls                  list
 * CALL#call          CALL                        the call                            get
 * CALL#call          DIGEST                      the state of its daily mail         get
 * CALL#call          SUMMARY#application         an application's summary            list by call, get some
 * CALL#call          MEMBER#member               a committee member                  get, list by call
 * CALL#call          ASSIGNING                   the turn to assign readers          get
 * CALL#call          SEEN#member                 a member's last visit               list by call
 * CALL#call          NOTICES#member              what a member was told of readings  get, list by call
 * CALL#call          READING#member#application  an assignment with its review       get, list by member, by call
 * CALL#call          ERASED#id                   what stays of the erased            list by call
 * CALL#call          DECISION#application        the newest decision                 list by call
 * CALL#call          PLACES#site#track           who holds and awaits places         list by call
 * PERSON#person      APPLICATION#call            the one application in a call       get, list by person
 * PERSON#person      LATE#call                   a permission to come late           get, list by person
 * PERSON#person      MEMBER#call                 a membership of a committee         list by person
 * PERSON#person      MOVED#call#person           a move from or to another address   list by person
 * PERSON#person      SESSION#sha-256             leads to a session                  list by person
 * PERSON#person      PROJECT#project             a project for which it speaks       list by person
 * APPLICATION#id     APPLICATION                 the application                     get
 * APPLICATION#id     DOCUMENT#document           a document                          get, list with the application
 * APPLICATION#id     HISTORY#instant#what        a history entry                     list with the application
 * APPLICATION#id     SCHEDULED#kind              a scheduled follow-up               get
 * APPLICATION#id     UPLOADS                     the times of its upload URLs        get
 * SEARCH#first three  word#kind#call#id           an entry of the search index        list by word
 * COHORT#call        PLACE#application           a place in a cohort                 get, list by cohort
 * COHORT#call        REVIEW#month#project        a project's review of a month       get, list by cohort, by month
 * COHORT#call        ANSWERS#month#project       the founders' answers to it         get, list by cohort
 * COHORT#call        CHOICE#month#project#member a reviewer's choice                 get, list by cohort
 * COHORT#call        AGREEMENT#sha-256           the text of a signed agreement      get
 * PROJECT#id         PROJECT                     a project                           get
 * MAIL#about         MAIL#id                     a mail and its state                get, list by call; stream
 * MAIL#BOUNCED#person  BOUNCED                   an address that refused a mail      get
 * TOKEN#sha-256      TOKEN                       a link or a session                 get
 * TOKEN#person       CODES                       the codes mailed to an address      get
 * TOKEN#challenge    PROOF                       a used proof                        put once
 * CODE_REQUESTS#min  CODE_REQUESTSnetwork        the number of code requests         add
 * SECRET#proof       SECRET                      the secret that signs challenges    get
 * </pre>
 *
 * <p>Index {@code due}: rows that need attention at a time carry {@code dueKind} and {@code dueAt}.
 */
public record Key(String pk, String sk) {
    /** The key of no row. */
    static final Key NOTHING = new Key("NOTHING", "NOTHING");

    static final String SUMMARY = "SUMMARY#";
    static final String MEMBER = "MEMBER#";
    static final String SEEN = "SEEN#";
    static final String NOTICES = "NOTICES#";
    static final String READING = "READING#";
    static final String DECISION = "DECISION#";
    static final String PLACES = "PLACES#";
    static final String APPLICATION = "APPLICATION";
    static final String LATE = "LATE#";
    static final String DOCUMENT = "DOCUMENT#";
    static final String HISTORY = "HISTORY#";
    static final String ERASED = "ERASED#";
    static final String MAIL = "MAIL#";
    static final String MOVED = "MOVED#";
    static final String SESSION = "SESSION#";
    static final String PROJECT = "PROJECT#";
    static final String REVIEW = "REVIEW#";
    static final String ANSWERS = "ANSWERS#";
    static final String CHOICE = "CHOICE#";

    public static String calls() {
        return "CALLS";
    }

    static Key inCalls(CallId call) {
        return new Key(calls(), "CALL#" + call);
    }

    public static Key call(CallId call) {
        return new Key(ofCall(call), "CALL");
    }

    public static String ofCall(CallId call) {
        return "CALL#" + call;
    }

    static Key digest(CallId call) {
        return new Key(ofCall(call), "DIGEST");
    }

    public static Key summary(CallId call, ApplicationId application) {
        return new Key(ofCall(call), SUMMARY + application);
    }

    static Key assignmentTurn(CallId call) {
        return new Key(ofCall(call), "ASSIGNING");
    }

    public static Key member(CallId call, MemberId member) {
        return new Key(ofCall(call), MEMBER + member.value());
    }

    static Key seen(CallId call, MemberId member) {
        return new Key(ofCall(call), SEEN + member.value());
    }

    static Key notices(Membership membership) {
        return new Key(ofCall(membership.call()), NOTICES + membership.member().value());
    }

    public static Key reading(CallId call, MemberId member, ApplicationId application) {
        return new Key(ofCall(call), ofReader(member) + application);
    }

    /** The prefix of the sort keys of a member's readings. */
    public static String ofReader(MemberId member) {
        return READING + member.value() + "#";
    }

    static Key erased(CallId call, String id) {
        return new Key(ofCall(call), ERASED + id);
    }

    static Key decision(CallId call, ApplicationId application) {
        return new Key(ofCall(call), DECISION + application);
    }

    static Key places(SitePlaces places) {
        return new Key(ofCall(places.call()), PLACES + places.site() + "#" + places.pool());
    }

    public static String ofPerson(PersonId person) {
        return "PERSON#" + person.value();
    }

    public static Key applicationIn(PersonId person, CallId call) {
        return new Key(ofPerson(person), APPLICATION + "#" + call);
    }

    static Key late(PersonId person, CallId call) {
        return new Key(ofPerson(person), LATE + call);
    }

    static Key memberIn(PersonId person, CallId call) {
        return new Key(ofPerson(person), MEMBER + call);
    }

    /** Both addresses of a move have a row, which leads to the other one. */
    static Key moved(PersonId one, CallId call, PersonId other) {
        return new Key(ofPerson(one), MOVED + call + "#" + other.value());
    }

    public static String ofApplication(ApplicationId application) {
        return "APPLICATION#" + application;
    }

    public static Key application(ApplicationId application) {
        return new Key(ofApplication(application), APPLICATION);
    }

    public static Key document(ApplicationId application, DocumentId document) {
        return new Key(ofApplication(application), DOCUMENT + document.value());
    }

    static Key history(HistoryEntry entry) {
        return new Key(ofApplication(entry.application()), HISTORY + entry.at() + "#" + entry.what());
    }

    static Key followUp(ApplicationId application, FollowUp.Kind kind) {
        return new Key(ofApplication(application), "SCHEDULED#" + kind);
    }

    public static Key uploads(ApplicationId application) {
        return new Key(ofApplication(application), "UPLOADS");
    }

    static Key search(SearchEntry entry) {
        return new Key(
                ofSearch(entry.word()),
                String.join("#", entry.word(), entry.kind().name(), entry.call().value(), entry.id()));
    }

    /** The partition of the words that share their first three letters. */
    static String ofSearch(String word) {
        int letters = Math.min(Search.MIN_PREFIX, word.codePointCount(0, word.length()));
        return "SEARCH#" + word.substring(0, word.offsetByCodePoints(0, letters));
    }

    static Key place(CallId cohort, ApplicationId application) {
        return new Key(ofCohort(cohort), "PLACE#" + application);
    }

    static Key review(CallId cohort, YearMonth period, ProjectId project) {
        return new Key(ofCohort(cohort), REVIEW + period + "#" + project);
    }

    static Key answers(CallId cohort, YearMonth period, ProjectId project) {
        return new Key(ofCohort(cohort), ANSWERS + period + "#" + project);
    }

    static Key choice(CallId cohort, YearMonth period, ProjectId project, MemberId member) {
        return new Key(ofCohort(cohort), CHOICE + period + "#" + project + "#" + member.value());
    }

    static Key agreement(CallId cohort, String hash) {
        return new Key(ofCohort(cohort), "AGREEMENT#" + hash);
    }

    static Key project(ProjectId project) {
        return new Key(PROJECT + project, "PROJECT");
    }

    static Key projectOf(PersonId person, ProjectId project) {
        return new Key(ofPerson(person), PROJECT + project);
    }

    public static String ofCohort(CallId cohort) {
        return "COHORT#" + cohort;
    }

    public static Key mail(String about, String id) {
        return new Key(ofMail(about), MAIL + id);
    }

    static Key bounced(PersonId person) {
        return new Key(MAIL + "BOUNCED#" + person.value(), "BOUNCED");
    }

    public static String ofMail(String about) {
        return MAIL + about;
    }

    public static Key token(String hash) {
        return new Key("TOKEN#" + hash, "TOKEN");
    }

    static Key sessionOf(PersonId person, String hash) {
        return new Key(ofPerson(person), SESSION + hash);
    }

    public static Key codes(PersonId person) {
        return new Key("TOKEN#" + person.value(), "CODES");
    }

    static Key proof(String challenge) {
        return new Key("TOKEN#" + challenge, "PROOF");
    }

    /**
     * @param minute since 1970
     * @param network {@link Network#UNKNOWN} for the whole stack
     */
    static Key codeRequests(long minute, Network network) {
        return new Key("CODE_REQUESTS#" + minute, "CODE_REQUESTS" + network.hash());
    }

    static Key proofSecret() {
        return new Key("SECRET#proof", "SECRET");
    }
}
