/** What remarks say was done, as patterns: which words begin a list of people met, of people present, of people who are neither. */

export interface ClauseRule {
  /** Matched from a word on; it ends where the list begins. */
  readonly pattern: RegExp;
  /** Absent: the words keep those named after them from being taken for people met. */
  readonly encounter?: "DIRECT" | "CO_ATTENDED" | "NAMED";
  /** Whether people's names may follow. */
  readonly names: boolean;
  readonly host?: boolean;
  readonly joined?: boolean;
  /** A name without a title counts among those present too. */
  readonly untitled?: boolean;
}

/** A list of persons that is all the text there is. */
export const NAMED_ALONE: ClauseRule = { pattern: /^/, encounter: "DIRECT", names: true };

/** A gathering's name is all the sentence there is, its verb lost: `G-7 Economic Summit.` */
export const GATHERING_ALONE =
  /^(?:[Ii]nvited [Gg]uest (?:to|at) )?(?!\S+ed\b|(?:Met|Held|Led|Took|Gave|Spoke|Was|En|Private|Informal|Press)\b)(?:(?:[\p{Lu}\d]\S*|of|on|for|and|the) )*(?:[Ss]ummit(?: [Mm]eeting)?|[Cc]onference|[Cc]eremony|State [Dd]inner|(?:Ministers|Leaders)[’']? [Mm]eeting)(?: (?:at|in) [^.;]*)?\.?$/u;

/** A sentence that has lost its verb says that people met, and not who: `Informal meeting in Aspen.` */
export const MEETING_ALONE =
  /^(?:(?:Informal|Bilateral|Trilateral|Multilateral|Joint|Private|Working|Brief|Offsite)(?: economic| working)? (?:[Mm]eetings?|[Dd]iscussions?|[Tt]alks|[Cc]onversations?|[Ll]unch(?:eon)?|[Dd]inner|[Bb]reakfast)|(?:Meetings?|Talks|Luncheon|Lunch)(?= (?:at|in|on|\()))(?!.* with )/;

/** Up to so many words without an end of sentence, a comma allowed. */
const gap = (most: number, but = "") =>
  `(?:(?!;|[Mm]et |[Dd]iscussed|[Cc]onferred|[Rr]eviewed|[Bb]riefed|[Aa]ccompan${but})\\S+ ){0,${most}}?`;
/** Verbs after which `with` says something else. */
const OTHERWISE =
  "|[Aa]ttend|[Pp]articipat|[Hh]ost|[Ss]igned|[Aa]ddress|[Vv]isit|[Tt]oured|[Oo]pened|[Cc]o-?chair|[Dd]eliver|[Ii]nvit|[Aa]rrange";
const rule = (
  source: string,
  encounter: ClauseRule["encounter"] | "NONE",
  rest: Partial<Pick<ClauseRule, "names" | "host" | "joined" | "untitled">> = {},
): ClauseRule => ({
  pattern: new RegExp(`^(?:${source})(?:(?<= )|(?=[ ,]|$))`, "u"),
  names: rest.names ?? true,
  ...(encounter !== undefined && encounter !== "NONE" && { encounter }),
  ...(rest.host === true && { host: true }),
  ...(rest.joined === true && { joined: true }),
  ...(rest.untitled === true && { untitled: true }),
});

const TALKS =
  "(?:bilateral |trilateral |quadrilateral |informal |separate |private |joint |working |further |peace |several |first |second |third |final |extensive )*(?:[Mm]eetings?|[Tt]alks|[Dd]iscussions?|[Cc]onversations?|[Cc]onsultations?|[Nn]egotiations?|[Aa]udience|[Ll]uncheon|[Ll]unch|[Dd]inner|[Bb]reakfast|[Bb]runch|[Ii]nterview|[Ss]essions?|[Ee]ngagements?)";
const TITLED =
  "(?=(?:the )?(?:[A-Z][\\w.’']+ ){0,4}(?:President|Prime|King|Queen|Foreign|Chancellor|Premier|Emperor|Crown|Vice|Secretary|Shah|Sultan|Chairman|General|Minister|Amir|Emir|Pope|Prince|Representative|Commissioner|Ambassador|Speaker|Patriarch|Governor|Taoiseach|Sheikh|[Ll]eader|Envoy)s?\\b)";

/** Days, as a rule: `meeting (October 10-11) with`. */
const BRACKETS = "(?: \\( [^)]*\\))?";

const GATHERING =
  "(?:[Ss]ummit|[Mm]eeting|[Cc]onference|[Cc]eremon|[Ii]naugur|[Ff]uneral|[Mm]emorial|[Ss]igning|[Ss]ession|[Dd]edicat|[Cc]ommemorat|[Ff]orum|[Cc]ouncil|[Aa]ssembly|[Nn]egotiation|Week|[Aa]nniversary|[Ee]vent)";

/** The first that matches at a word counts. */
export const CLAUSES: readonly ClauseRule[] = [
  rule(
    "(?:[Dd]elivered |[Ee]xtended |[Ii]ssued )?(?:an |the |in )?(?:invitations?|invited)(?: \\S+){0,8}? to meet with",
    "NONE",
  ),
  rule("arrangements? for", "NONE"),
  rule("[Mm]eetings? (?:\\S+ ){0,6}?with (?:\\S+ ){1,4}?(?:was |were )?cancell?ed", "NONE", { names: false }),
  rule("[Ee]n route (?:\\S+ ){1,4}?for (?:the )?(?:coronation|inauguration|funeral|wedding) of", "NONE", {
    names: false,
  }),
  rule("[Ww]as to have (?:attended|met|visited|accompanied)", "NONE", { names: false }),
  rule("[Dd]edicated (?:a |the )?(?:memorial|statue|monument|bust)", "NONE", { names: false }),
  rule("(?:[Aa]fter|[Bb]efore|[Ff]ollowing) attending", "NONE", { names: false }),
  // A memorial of stone.
  rule("(?:[Ll]aid|[Pp]laced) (?:a )?wreaths? (?:at|on) (?:the )?[Mm]emorial (?:of|for|to)", "NONE", { names: false }),
  rule(
    `(?:${gap(3)})?(?:[Ff]uneral|[Mm]emorial [Ss]ervices?|[Mm]emorial|[Bb]urial|[Rr]equiem)(?: \\S+){0,3}? (?:of|for|to)`,
    "CO_ATTENDED",
    { names: false },
  ),
  rule("in (?:his |her |their )?(?:honor|honour|memory|commemoration|remembrance) of", "NONE"),
  rule("honoring", "NONE"),
  rule("on (?:the )?death of", "NONE"),
  rule(
    `(?:[Aa]cc?o+mpanied|[Jj]oined|[Ss]upported)(?= (?:Vice )?President ${gap(10)}(?:to|in|at|for|during) (?!commemorating)${gap(10)}${GATHERING}(?!\\S*(?: [Mm]eeting)? with))`,
    "CO_ATTENDED",
    { names: false },
  ),
  rule(
    `[Jj]oined (?:(?!President|Vice)\\S+ ){1,3}?(?:for|at) (?:a |an |the )?${gap(6)}(?:[Ss]ummit|[Cc]onference|[Mm]inisterial|[Ff]orum)`,
    "CO_ATTENDED",
    { names: false },
  ),
  rule("(?:[Cc]hairman|[Hh]ead|[Mm]ember) of (?:the )?(?:U\\.S\\. )?[Dd]elegation to", "CO_ATTENDED", { names: false }),
  rule(
    `[Jj]oined(?= (?!(?:Vice )?President [A-Z]\\S+ (?:to|in|at|for))${gap(6)}(?:to|in|at|for) ${gap(5)}(?:ceremon|commemorat|celebrat))`,
    "CO_ATTENDED",
    {
      joined: true,
    },
  ),
  rule(`[Aa]cc?o+mpanied (?:Vice )?President \\S+ (?:on ${gap(6)})?to (?:consult|confer|meet) ${gap(3)}with`, "DIRECT"),
  rule("[Vv]isited with", "DIRECT", { joined: true }),
  rule(
    `[Aa]cc?o+mpanied(?: by)?|[Jj]oined(?: by)?|[Ss]upported|[Rr]epresented|[Aa]ssisted|[Hh]elped|on behalf of`,
    "NONE",
  ),
  rule(
    `(?:[Aa]ttended|[Pp]articipated in|[Ww]itnessed|and|for|to|,) (?:the )?(?:${gap(4)})?(?:inauguration|coronation|installation|enthronement|swearing-in)s? of(?= \\p{Lu})`,
    "CO_ATTENDED",
    { host: true, untitled: true },
  ),
  rule(
    `(?:[Aa]ttended|[Pp]articipated in|[Ww]itnessed|and|for|to|,) (?:the )?(?:${gap(4)})?(?:inauguration|coronation|wedding|installation|investiture|enthronement|birthday party|swearing-in)s? of`,
    "CO_ATTENDED",
  ),
  rule("[Ww]hile attending", "CO_ATTENDED", { names: false }),
  // Who takes part is among those who negotiate, whomever they negotiate with.
  rule("[Tt]ook part in negotiating", "CO_ATTENDED", { names: false }),
  rule("[Aa]ttended the return of", "CO_ATTENDED"),
  rule("at the (?:inauguration|coronation|wedding|installation|investiture|enthronement) of", "CO_ATTENDED"),
  rule(
    "(?:[Aa]lso )?(?:[Pp]resent|[Aa]ttending|[Aa]ttended by|[Pp]articipating) ?(?:were|was|included)?(?: also)?(?= [A-Z])",
    "CO_ATTENDED",
  ),
  rule("[Aa]lso present (?:were|was)", "CO_ATTENDED"),
  // Without a name of its own it is of two.
  rule(
    `(?:[Aa]ttended|[Pp]articipated in|[Tt]ook part in) (?:the |a )?(?:President[’']s )?(?:bilateral )?[Ss]ummit(?: [Mm]eeting)?${BRACKETS} with (?!(?:\\S+ ){0,3}?(?:[Ll]eaders|Presidents|Ministers|[Hh]eads) )${TITLED}`,
    "DIRECT",
  ),
  rule(`[Mm]et and (?:co-?)?(?:chaired|hosted|led) ${gap(14)}with ${TITLED}`, "DIRECT"),
  // The talks of two states have the names of both.
  rule(`U\\.S\\.-\\p{Lu}\\S+ (?:\\p{Lu}\\S+ ){0,3}Dialogue with ${TITLED}`, "DIRECT", { joined: true }),
  rule(
    `(?:[Aa]ttended|[Pp]articipated in|[Tt]ook part in) (?:the |a )?${gap(3)}(?:[Cc]onference|[Ss]ummit|Summit Meeting|Leaders[’']? Meeting) with`,
    "CO_ATTENDED",
  ),
  rule(
    `(?:[Aa]ttended|[Pp]articipated in|[Hh]osted|[Jj]oined|[Cc]o-hosted|[Tt]ook part in|[Hh]eld) (?:a |an |the |in )?${gap(3)}${TALKS} with`,
    "DIRECT",
  ),
  rule(
    `(?:[Aa]ttended|[Pp]articipated in|[Tt]ook part in) (?:a |an |the )?${gap(5)}(?:[Mm]eetings?|[Ss]ummit|talks|luncheon|signing|[Cc]onference)(?: ,)?${gap(4)} (?:of|between|by|hosted by) ${TITLED}`,
    "CO_ATTENDED",
  ),
  rule(
    `(?:[Aa]ttended|[Pp]articipated in|[Tt]ook part in|[Cc]o-chaired|[Cc]haired|[Cc]o-hosted|[Hh]osted|[Ll]ed|[Oo]pened|[Hh]eaded|[Ii]naugurated|[Dd]edicated) ${gap(14, "|[Hh]eld |[Hh]ad |[Ee]xchanged |[Ss]igned |U\\.S\\.-\\p{Lu}\\S+ (?:\\p{Lu}\\S+ ){0,3}Dialogue ")}with ${TITLED}`,
    "CO_ATTENDED",
  ),
  rule(
    "[Aa]ttend(?:ed)?|[Pp]articipated in|[Tt]ook part in|[Cc]o-?chaired|[Cc]haired|[Cc]o-?hosted|[Ll]ed|[Ww]itnessed|[Hh]eaded|[Cc]o-?led",
    "CO_ATTENDED",
    { names: false },
  ),
  rule("[Ss]ummit [Cc]onference with", "DIRECT"),
  rule(`(?:[A-Z]\\S* ){1,4}(?:Conference|conference) with`, "CO_ATTENDED"),
  rule(`[Cc]onference (?:at|in) ${gap(6)}with ${TITLED}`, "CO_ATTENDED"),
  rule(`[Cc]onference with`, "DIRECT"),
  rule(`[Mm]et${gap(9).replace("(?:(?!;", " ?(?:(?!;|with")}[Ww]ith`, "DIRECT"),
  rule(`[Mm]et ${TITLED}`, "DIRECT"),
  rule(`[Mm]et [A-Z]\\S+ [A-Z]\\S+ with`, "DIRECT"),
  rule(
    `(?:[Cc]onferred|[Cc]onsulted|[Ss]poke|[Ee]ngaged|[Cc]onversed|[Nn]egotiated|[Dd]ined|[Ll]unched|[Ww]orked|[Cc]oordinated|[Tt]alked|[Ss]tayed) ${gap(4)}with`,
    "DIRECT",
  ),
  rule(`(?:[Hh]eld|[Hh]ad|[Cc]onducted|[Cc]ontinued|[Oo]pened|[Rr]esumed|[Bb]egan) ${gap(10)}with`, "DIRECT"),
  rule(
    `(?:[Dd]iscuss(?:ed|ing|ions?)?|[Rr]eview(?:ed|ing)?|[Nn]egotiat(?:ed|ing|ions?)|[Ee]xchanged|[Ee]xplored|[Cc]onsidered|[Ii]ssued|[Cc]oncluded|[Aa]greed|[Aa]nnounced|[Rr]eached|[Ss]hared|[Aa]ssessed|[Cc]onsult(?:ed|ations?)|[Rr]aised|[Pp]ursued|[Ee]valuated|[Aa]ttempted|[Ee]xamined|[Aa]nalyzed|[Dd]elivered|[Pp]resented) ${gap(25)}with`,
    "DIRECT",
  ),
  // A treaty with Poland is signed by somebody whom nobody names, and a dispute with Mexico settled.
  rule(`(?:[Ss]igned|[Ss]ought|[Aa]ddressed) ${gap(25)}with ${TITLED}`, "DIRECT"),
  rule("[Bb]riefed", "DIRECT"),
  rule(`(?:[Ss]poke|[Tt]alked) to ${TITLED}`, "DIRECT"),
  rule(
    `(?:[Pp]resented|[Dd]elivered|[Cc]onveyed|[Oo]ffered|[Oo]ffer|[Ee]xpress|[Ee]xpressed) ${gap(10)}to ${TITLED}`,
    "DIRECT",
  ),
  rule(`to meet (?:[a-z]+ )?with ${TITLED}`, "DIRECT"),
  rule(`(?:[Vv]acationed|[Ff]ished|[Cc]ruised|[Pp]layed \\S+) with`, "DIRECT"),
  rule(`[Ee]xchange of visits with ${TITLED}`, "DIRECT"),
  rule(`[Ii]nvited by ${TITLED}`, "DIRECT", { host: true }),
  rule(`(?:at|on) (?:the )?invitation of ${TITLED}`, "NAMED", { host: true }),
  rule(`(?:[Rr]epaid|[Rr]eturned) ${gap(3)}visit (?:by|of) ${TITLED}`, "NAMED", { host: true }),
  rule("(?:[Rr]eceived|[Hh]osted|[Ww]elcomed|[Gg]reeted|[Ee]ntertained|[Mm]et) (?:in audience )?by", "DIRECT", {
    host: true,
  }),
  rule("(?:[Gg]uest|[Gg]uests) of", "DIRECT", { host: true }),
  rule(`(?:[Rr]eceived|[Hh]osted|[Gg]reeted|[Vv]isited|[Cc]alled on) (?:former )?${TITLED}`, "DIRECT"),
  rule(`${TALKS}${BRACKETS}(?: (?!coinciding|conjunction|connection)\\S+){0,3}? with`, "DIRECT"),
  rule(`(?:[Ss]ummit|[Vv]isit) ?(?:[Mm]eeting |[Cc]onference )?with`, "DIRECT"),
  rule(`(?:dinner|luncheon|lunch|breakfast|reception) (?:given|hosted) by`, "DIRECT", { host: true }),
  rule(`and(?: also)? with ${TITLED}`, "DIRECT"),
  rule(`and (?:the |a |an )?${gap(8, OTHERWISE)}with ${TITLED}`, "DIRECT"),
  rule(`(?:[Hh]eld|[Hh]ad|[Cc]onducted) ${gap(4)}${TALKS}`, "DIRECT", { names: false }),
  rule("[Cc]onferred|[Cc]onsulted", "DIRECT", { names: false }),
];
