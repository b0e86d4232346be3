/** What remarks say was done, as patterns: which words begin a list of people met, of people present, of people who are neither. */

export interface ClauseRule {
  /** Matched from a word on; it ends where the list begins. */
  readonly pattern: RegExp;
  /** Absent: the words keep those named after them from being taken for people met. */
  readonly encounter?: "DIRECT" | "CO_ATTENDED";
  /** Whether people's names may follow. */
  readonly names: boolean;
  readonly host?: boolean;
}

/** Up to so many words without an end of sentence, a comma allowed. */
const gap = (most: number) =>
  `(?:(?!;|[Mm]et |[Dd]iscussed|[Cc]onferred|[Rr]eviewed|[Bb]riefed|[Aa]ccompan)\\S+ ){0,${most}}?`;
const rule = (
  source: string,
  encounter: ClauseRule["encounter"] | "NONE",
  rest: { readonly names?: boolean; readonly host?: boolean } = {},
): ClauseRule => ({
  pattern: new RegExp(`^(?:${source})(?:(?<= )|(?=[ ,]|$))`),
  names: rest.names ?? true,
  ...(encounter !== undefined && encounter !== "NONE" && { encounter }),
  ...(rest.host === true && { host: true }),
});

const TALKS =
  "(?:bilateral |trilateral |quadrilateral |informal |separate |private |joint |working |further |peace |several |first |second |third |final |extensive )*(?:[Mm]eetings?|[Tt]alks|[Dd]iscussions?|[Cc]onversations?|[Cc]onsultations?|[Nn]egotiations?|[Aa]udience|[Ll]uncheon|[Ll]unch|[Dd]inner|[Bb]reakfast|[Ii]nterview|[Ss]essions?|[Ee]ngagements?)";
const TITLED =
  "(?=(?:the )?(?:[A-Z][\\w.’']+ ){0,4}(?:President|Prime|King|Queen|Foreign|Chancellor|Premier|Emperor|Crown|Vice|Secretary|Shah|Sultan|Chairman|General))";

/** The first that matches at a word counts. */
export const CLAUSES: readonly ClauseRule[] = [
  rule(
    "(?:[Dd]elivered |[Ee]xtended |[Ii]ssued )?(?:an |the |in )?(?:invitations?|invited)(?: \\S+){0,8}? to meet with",
    "NONE",
  ),
  rule("arrangements? for", "NONE"),
  rule(
    `(?:${gap(3)})?(?:[Ff]uneral|[Mm]emorial [Ss]ervices?|[Mm]emorial|[Bb]urial|[Rr]equiem)(?: \\S+){0,3}? (?:of|for|to)`,
    "CO_ATTENDED",
    { names: false },
  ),
  rule("in (?:his |her |their )?(?:honor|honour|memory|commemoration|remembrance) of", "NONE"),
  rule("honoring", "NONE"),
  rule("on (?:the )?death of", "NONE"),
  rule(
    `[Aa]cc?o+mpanied(?= (?:Vice )?President ${gap(3)}to (?:the |a |an )?${gap(8)}(?:[Ss]ummit|[Mm]eeting|[Cc]onference|[Cc]eremon|[Ii]naugur|[Ff]uneral|[Mm]emorial|[Ss]igning|[Ss]ession)(?!\\S* with))`,
    "CO_ATTENDED",
    { names: false },
  ),
  rule(
    `[Aa]cc?o+mpanied(?: by)?|[Jj]oined(?: by)?|[Ss]upported|[Rr]epresented|[Aa]ssisted|[Hh]elped|on behalf of`,
    "NONE",
  ),
  rule(
    `(?:[Aa]ttended|[Pp]articipated in|[Ww]itnessed|and|for|to|,) (?:the )?(?:${gap(4)})?(?:inauguration|coronation|wedding|installation|investiture|enthronement)s? of`,
    "CO_ATTENDED",
  ),
  rule(
    "(?:[Aa]lso )?(?:[Pp]resent|[Aa]ttending|[Aa]ttended by|[Pp]articipating) ?(?:were|was|included)?(?: also)?(?= [A-Z])",
    "CO_ATTENDED",
  ),
  rule("[Aa]lso present (?:were|was)", "CO_ATTENDED"),
  rule(
    `(?:[Aa]ttended|[Pp]articipated in|[Tt]ook part in) (?:the |a )?${gap(3)}(?:[Cc]onference|[Ss]ummit|Summit Meeting) with`,
    "CO_ATTENDED",
  ),
  rule(
    `(?:[Aa]ttended|[Pp]articipated in|[Hh]osted|[Jj]oined|[Cc]o-hosted|[Tt]ook part in|[Hh]eld) (?:a |an |the |in )?${gap(3)}${TALKS} with`,
    "DIRECT",
  ),
  rule(
    `(?:[Aa]ttended|[Pp]articipated in|[Tt]ook part in) (?:a |an |the )?${gap(5)}(?:meetings?|summit|talks|luncheon|signing|conference)${gap(4)} (?:of|between|by|hosted by) ${TITLED}`,
    "CO_ATTENDED",
  ),
  rule(
    `(?:[Aa]ttended|[Pp]articipated in|[Tt]ook part in|[Cc]o-chaired|[Cc]haired|[Cc]o-hosted|[Hh]osted|[Ll]ed|[Oo]pened|[Hh]eaded|[Ii]naugurated|[Dd]edicated) ${gap(14)}with ${TITLED}`,
    "CO_ATTENDED",
  ),
  rule(
    "[Aa]ttended|[Pp]articipated in|[Tt]ook part in|[Cc]o-?chaired|[Cc]haired|[Cc]o-?hosted|[Ll]ed|[Ww]itnessed|[Oo]bserved|[Hh]eaded|[Cc]o-?led",
    "CO_ATTENDED",
    { names: false },
  ),
  rule(`(?:[A-Z]\\S* ){1,4}(?:Conference|conference) with`, "CO_ATTENDED"),
  rule(`[Cc]onference with`, "DIRECT"),
  rule(`[Mm]et${gap(9).replace("(?:(?!;", " ?(?:(?!;|with")}[Ww]ith`, "DIRECT"),
  rule(`[Mm]et ${TITLED}`, "DIRECT"),
  rule(`[Mm]et [A-Z]\\S+ [A-Z]\\S+ with`, "DIRECT"),
  rule(
    `(?:[Cc]onferred|[Cc]onsulted|[Ss]poke|[Ee]ngaged|[Cc]onversed|[Nn]egotiated|[Dd]ined|[Ll]unched|[Vv]isited|[Ww]orked|[Cc]oordinated|[Tt]alked|[Ss]tayed) ${gap(4)}with`,
    "DIRECT",
  ),
  rule(`(?:[Hh]eld|[Hh]ad|[Cc]onducted|[Cc]ontinued|[Oo]pened|[Rr]esumed|[Bb]egan) ${gap(10)}with`, "DIRECT"),
  rule(
    `(?:[Dd]iscuss(?:ed|ing|ions?)?|[Rr]eview(?:ed|ing)?|[Nn]egotiat(?:ed|ing|ions?)|[Ee]xchanged|[Ee]xplored|[Cc]onsidered|[Ss]igned|[Ii]ssued|[Cc]oncluded|[Aa]greed|[Aa]ddressed|[Aa]nnounced|[Rr]eached|[Ss]hared|[Aa]ssessed|[Cc]onsult(?:ed|ations?)|[Rr]aised|[Pp]ursued|[Ss]ought|[Ee]valuated|[Aa]ttempted|[Ee]xamined|[Aa]nalyzed|[Dd]elivered|[Pp]resented) ${gap(25)}with`,
    "DIRECT",
  ),
  rule("[Bb]riefed", "DIRECT"),
  rule("(?:[Rr]eceived|[Hh]osted|[Ww]elcomed|[Gg]reeted|[Ee]ntertained|[Mm]et) (?:in audience )?by", "DIRECT", {
    host: true,
  }),
  rule("(?:[Gg]uest|[Gg]uests) of", "DIRECT", { host: true }),
  rule(`(?:[Rr]eceived|[Hh]osted|[Gg]reeted|[Vv]isited|[Cc]alled on) (?:former )?${TITLED}`, "DIRECT"),
  rule(`${TALKS}(?: \\S+){0,3}? with`, "DIRECT"),
  rule(`(?:[Ss]ummit|[Vv]isit) ?(?:[Mm]eeting |[Cc]onference )?with`, "DIRECT"),
  rule(`(?:dinner|luncheon|lunch|breakfast|reception) (?:given|hosted) by`, "DIRECT", { host: true }),
  rule(`and(?: also)? with ${TITLED}`, "DIRECT"),
];
