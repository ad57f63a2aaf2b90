extension APIRule {
  public var step: SemverStep {
    switch self {
    case .prefixChanged, .problemsChanged, .bodyLimitLowered, .corsNarrowed, .authRemoved, .registrationClosed,
      .roleRemoved, .firstRoleChanged, .resourceRemoved, .pathMoved, .redirectEnded, .redirectShortened, .idChanged,
      .actionRemoved, .routeRemoved,
      .routeMoved, .parameterChanged, .bodyChanged, .answerChanged, .accessNarrowed, .limitStricter,
      .limitClientChanged, .idempotencyRemoved, .fieldRemoved, .requiredFieldAdded, .fieldRenamed, .fieldRequired,
      .fieldNullable, .typeChanged, .formatNarrowed, .valueRemoved, .rangeNarrowed, .lengthNarrowed, .itemsNarrowed,
      .scaleLowered, .patternNarrowed, .blankRefused, .defaultChanged, .fieldReadOnly, .fieldCreateOnly, .fieldHidden,
      .uniqueAdded, .referenceRetargeted, .deletionForbidden, .deletionSpreads, .pagesChanged, .largestPageLowered,
      .filterRemoved, .sortRemoved, .orderChanged:
      .major
    case .bodyLimitRaised, .corsWidened, .authAdded, .registrationOpened, .roleAdded, .tokenShortened, .resourceAdded,
      .pathRedirected, .redirectAdded, .redirectProlonged, .actionAdded, .routeAdded, .accessWidened, .limitLooser,
      .idempotencyAdded, .fieldAdded,
      .fieldNotRequired, .fieldNeverNull, .formatWidened, .valueAdded, .rangeWidened, .lengthWidened, .itemsWidened,
      .scaleRaised, .patternWidened, .blankAllowed, .fieldShown, .fieldWritable, .uniqueRemoved, .deletionLoosened,
      .pageSizeChanged, .largestPageRaised, .filterAdded, .sortAdded:
      .minor
    case .timeoutChanged, .tokenLengthened, .limitStrategyChanged, .cacheChanged: .patch
    }
  }

  /// One sentence, for a table of all rules.
  public var title: String {
    switch self {
    case .prefixChanged: "The prefix of every path changes."
    case .problemsChanged: "The `type` of problems begins otherwise."
    case .bodyLimitLowered: "Bodies that were taken are too large now."
    case .bodyLimitRaised: "Larger bodies are taken."
    case .timeoutChanged: "The work for a request may take another time."
    case .corsNarrowed: "Pages of some origins, or some of their requests, are refused."
    case .corsWidened: "Pages of more origins, or more of their requests, are served."
    case .authAdded: "There are users and tokens."
    case .authRemoved: "There are no users and tokens any more."
    case .registrationClosed: "Nobody can register."
    case .registrationOpened: "People can register."
    case .roleRemoved: "A role is gone, and so are its users' rights."
    case .roleAdded: "There is a new role."
    case .firstRoleChanged: "Registration grants another role."
    case .tokenShortened: "Tokens are good for a shorter time; clients that refresh notice nothing."
    case .tokenLengthened: "Tokens are good for a longer time."
    case .resourceRemoved: "A resource is gone, with all its routes."
    case .resourceAdded: "There is a new resource."
    case .pathMoved: "A resource answers at another path."
    case .pathRedirected: "A resource answers at another path, and the old one redirects there until a day (308)."
    case .redirectEnded: "A path where a resource was redirects no more."
    case .redirectAdded: "A path where a resource was redirects again, until a day (308)."
    case .redirectShortened: "A path where a resource was redirects for a shorter time."
    case .redirectProlonged: "A path where a resource was redirects for a longer time."
    case .idChanged: "Ids are of another kind."
    case .actionRemoved: "A method of a resource is gone."
    case .actionAdded: "A resource has one more method."
    case .routeRemoved: "A route is gone."
    case .routeAdded: "There is a new route."
    case .routeMoved: "A route answers another method or path."
    case .parameterChanged: "A parameter of a path takes another form."
    case .bodyChanged: "A route takes another kind of body."
    case .answerChanged: "A route answers with another kind of body."
    case .accessNarrowed: "Somebody who may use a route may not any more."
    case .accessWidened: "More people may use a route."
    case .limitStricter: "Clients may ask less often."
    case .limitLooser: "Clients may ask more often."
    case .limitClientChanged: "Requests are counted for another client: somebody shares a limit that did not."
    case .limitStrategyChanged: "Windows are counted in another way."
    case .cacheChanged: "Answers may be older, or are fresher."
    case .idempotencyRemoved: "`Idempotency-Key` is not looked at: a request that is sent again is done again."
    case .idempotencyAdded: "`Idempotency-Key` makes sending again safe."
    case .fieldRemoved: "A field is gone from bodies and answers."
    case .fieldAdded: "There is a new field that nobody has to send."
    case .requiredFieldAdded: "There is a new field that bodies must hold."
    case .fieldRenamed: "A field has another name in JSON."
    case .fieldRequired: "Bodies must hold a field that they could leave out, or null."
    case .fieldNotRequired: "Bodies may leave a field out."
    case .fieldNullable: "Answers may hold null for a field that always had a value."
    case .fieldNeverNull: "Answers always hold a value for a field."
    case .typeChanged: "A field holds another type."
    case .formatNarrowed: "A text must have a form that it did not need."
    case .formatWidened: "A text needs no particular form any more."
    case .valueRemoved: "An enum has lost a value."
    case .valueAdded: "An enum has a new value; clients must take unknown ones."
    case .rangeNarrowed: "Values that were taken are refused."
    case .rangeWidened: "More values are taken."
    case .lengthNarrowed: "Lengths that were taken are refused."
    case .lengthWidened: "More lengths are taken."
    case .itemsNarrowed: "Lists that were taken are refused for the number of their items."
    case .itemsWidened: "Lists may have more or fewer items."
    case .scaleLowered: "Decimals with as many digits as before are refused."
    case .scaleRaised: "Decimals may have more digits."
    case .patternNarrowed: "A text must match a pattern that it did not have to match."
    case .patternWidened: "A text need not match a pattern any more."
    case .blankRefused: "Blank texts are refused."
    case .blankAllowed: "Blank texts are taken."
    case .defaultChanged: "A field that is left out means something else."
    case .fieldReadOnly: "Clients may not write a field any more."
    case .fieldCreateOnly: "Clients may not change a field any more."
    case .fieldHidden: "Answers do not hold a field any more."
    case .fieldShown: "Answers hold a field that they did not."
    case .fieldWritable: "Clients may write a field that they could not."
    case .uniqueAdded: "Values that another row has are refused (409)."
    case .uniqueRemoved: "Rows may share a value."
    case .referenceRetargeted: "A reference leads to another resource."
    case .deletionForbidden: "A row cannot be deleted while others refer to it (409)."
    case .deletionSpreads: "Deleting a row deletes others with it."
    case .deletionLoosened: "A row can be deleted while others refer to it; they are cleared."
    case .pagesChanged: "A list has another kind of pages."
    case .pageSizeChanged: "A page has another size where clients do not ask for one."
    case .largestPageLowered: "Pages are cut shorter than clients ask for."
    case .largestPageRaised: "Clients may ask for larger pages."
    case .filterRemoved: "A list does not know a filter any more (400)."
    case .filterAdded: "A list has a new filter."
    case .sortRemoved: "A list cannot be sorted by something any more (400)."
    case .sortAdded: "A list can be sorted by something new."
    case .orderChanged: "A list comes in another order where clients do not ask for one."
    }
  }

  /// How to bring it about without breaking anybody; nil where nobody breaks.
  public var inTwoSteps: String? {
    switch self {
    case .prefixChanged:
      "Serve both prefixes from one proxy rule until nobody asks for the old one."
    case .problemsChanged:
      "Tell clients to go by `status`, then change it."
    case .bodyLimitLowered:
      "Log bodies above the new size first; lower it when there are none."
    case .corsNarrowed:
      "Name the origins to their owners first; then take them out."
    case .authRemoved:
      "Open every route with `allow: anyone` first; take `auth` out when no token is sent."
    case .registrationClosed:
      "Say so where people register; then close it."
    case .roleRemoved:
      "Grant its users another role first; then take it out."
    case .firstRoleChanged:
      "Add the role first and have clients ask for what it may do; then let registration grant it."
    case .resourceRemoved:
      "Take out `create`, `update` and `delete` first, so that it can only be read; then the resource."
    case .pathMoved:
      "Redirect the old path until a day, with `moved:`; take it out when nobody asks there any more."
    case .redirectEnded:
      "Let it redirect until its last day has passed and nobody asks there; then take `moved:` out."
    case .redirectShortened:
      "Look in the log for who still asks at the old path, and tell them; then bring the day forward."
    case .idChanged:
      "Make a new resource with the new kind, and move clients to it; then take the old one out."
    case .actionRemoved:
      "Close it with `allow` for a role that only you have first, and see who asks; then take it out."
    case .routeRemoved:
      "Let its function log who asks first; take it out when nobody does."
    case .routeMoved:
      "Add a second route with the new one, and move clients to it; then take the old one out."
    case .parameterChanged:
      "Add a second route with the new form, and move clients to it; then take the old one out."
    case .bodyChanged:
      "Add a second route with the new body, and move clients to it; then take the old one out."
    case .answerChanged:
      "Add a second route with the new answer, and move clients to it; then take the old one out."
    case .accessNarrowed:
      "Give those who need it a role that stays first; then take the other away."
    case .limitStricter:
      "Watch how many answers of the new limit would be 429 first, `X-RateLimit-Remaining` tells clients; then lower it."
    case .limitClientChanged:
      "Raise the limits first; lower them when the counts are known."
    case .idempotencyRemoved:
      "Tell clients not to retry first; then take it out."
    case .fieldRemoved:
      "Make it optional and say in its summary that it goes; take it out when nobody sends or reads it."
    case .requiredFieldAdded:
      "Add it as optional or with a default first; require it when every client sends it."
    case .fieldRenamed:
      "Keep the old one with `json:`. Or add a second field, write both, and take the old one out when nobody uses it."
    case .fieldRequired:
      "Find out who leaves it out first (log it in the rules' hook); require it when nobody does."
    case .fieldNullable:
      "Tell clients first; let rows be without it when they are ready."
    case .typeChanged:
      "Add a second field with the new type, write both, and take the old one out when nobody uses it."
    case .formatNarrowed:
      "Log values that would be refused first; require the form when there are none."
    case .valueRemoved:
      "Stop writing it first and replace it in rows that have it; then take it out."
    case .rangeNarrowed:
      "Log values outside the new range first; narrow it when there are none."
    case .lengthNarrowed:
      "Log lengths outside the new bounds first; narrow them when there are none."
    case .itemsNarrowed:
      "Log numbers outside the new bounds first; narrow them when there are none."
    case .scaleLowered:
      "Log numbers with more digits first; lower it when there are none."
    case .patternNarrowed:
      "Log values that do not match first; require the pattern when there are none."
    case .blankRefused:
      "Log blank values first; refuse them when there are none."
    case .defaultChanged:
      "Have clients send the field always first; then change the default."
    case .fieldReadOnly:
      "Have clients stop sending it first; then make it read-only."
    case .fieldCreateOnly:
      "Have clients stop changing it first; then make it create-only."
    case .fieldHidden:
      "Have clients stop reading it first; then make it write-only."
    case .uniqueAdded:
      "Mend rows that share a value and tell clients first; then make it unique."
    case .referenceRetargeted:
      "Add a second reference, write both, and take the old one out when nobody uses it."
    case .deletionForbidden:
      "Have clients delete what refers to it first; then forbid it."
    case .deletionSpreads:
      "Let the reference be cleared first, if it can be; tell clients before rows go."
    case .pagesChanged:
      "Add a route that lists in the new way, and move clients to it; then change the list."
    case .largestPageLowered:
      "Have clients follow the links to the next page first; then lower it."
    case .filterRemoved:
      "See in the log who filters by it first; take it out when nobody does."
    case .sortRemoved:
      "See in the log who sorts by it first; take it out when nobody does."
    case .orderChanged:
      "Have clients send `sort` always first; then change the order."
    case .bodyLimitRaised, .timeoutChanged, .corsWidened, .authAdded, .registrationOpened, .roleAdded, .tokenShortened,
      .tokenLengthened, .resourceAdded, .pathRedirected, .redirectAdded, .redirectProlonged, .actionAdded, .routeAdded,
      .accessWidened, .limitLooser,
      .limitStrategyChanged, .cacheChanged, .idempotencyAdded, .fieldAdded, .fieldNotRequired, .fieldNeverNull,
      .formatWidened, .valueAdded, .rangeWidened, .lengthWidened, .itemsWidened, .scaleRaised, .patternWidened,
      .blankAllowed, .fieldShown, .fieldWritable, .uniqueRemoved, .deletionLoosened, .pageSizeChanged,
      .largestPageRaised, .filterAdded, .sortAdded:
      nil
    }
  }
}
