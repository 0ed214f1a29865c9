<#--
  The words of a briefing, on paper, on a screen and in plain text: what values are called, what sentences they make. It prints nothing.
-->
<#assign language = briefing.topic.language>

<#function date iso pattern="date.short"><#return iso?date("yyyy-MM-dd")?string(msg(pattern))></#function>

<#function dates first last>
  <#if first[0..6] == last[0..6]><#return msg("week.range", date(first, "date.day"), date(last, "date.long"))></#if>
  <#if first[0..3] == last[0..3]><#return msg("week.range", date(first, "date.dayAndMonth"), date(last, "date.long"))></#if>
  <#return msg("week.range", date(first, "date.long"), date(last, "date.long"))>
</#function>

<#function quoted text><#return msg("quote.open") + text + msg("quote.close")></#function>

<#function say quantity>
  <#if quantity.bound == "vague"><#return quoted(quantity.figure)></#if>
  <#if quantity.bound == "range"><#return msg("quantity.range", quantity.low, quantity.high)></#if>
  <#return msg("quantity." + quantity.bound, (quantity.low!quantity.high))>
</#function>

<#function sayRange range>
  <#local ends = range.lowOpen?then(range.highOpen?then("bothOpen", "lowOpen"), range.highOpen?then("highOpen", ""))>
  <#if range.low == range.high><#return msg("range.one" + ends?has_content?then("." + ends, ""), range.low)></#if>
  <#return msg("range." + ends?has_content?then(ends, "closed"), range.low, range.high)>
</#function>

<#function counting group><#return group.estimates?filter(estimate -> estimate.counts)></#function>

<#function same one other><#return one.bound == other.bound && (one.low!"") == (other.low!"") && (one.high!"") == (other.high!"")></#function>

<#-- Whether its estimates cover stretches of time of their own, so that they make no range. -->
<#function isApart group><#return group.agreement.kind == "not_comparable"></#function>

<#-- Whether its figures leave open whether they are what the question asks for, or less. -->
<#function isLeftOpen group question><#return group.scope == "unknown" && question.scope != "unknown" && hasScope(group)></#function>

<#-- What a group comes to: what all say in their own terms, else their range. Nobody is given words that he did not say. -->
<#function saySpan group>
  <#if isApart(group)><#return distinct(counting(group)?map(estimate -> say(estimate.quantity)))?join("; ")></#if>
  <#if !group.range??><#return msg("group.noRange")></#if>
  <#local first = counting(group)?first.quantity>
  <#local others = counting(group)?filter(estimate -> !same(estimate.quantity, first))>
  <#return others?has_content?then(sayRange(group.range), say(first))>
</#function>

<#-- How the estimates of a group stand to each other: an open end makes each comparison one of limits. -->
<#function sayMeeting group>
  <#local kind = group.agreement.kind open = group.range?? && (group.range.lowOpen || group.range.highOpen)>
  <#if isApart(group)><#return msg("agreement.apart." + group.scope)></#if>
  <#if kind == "consistent"><#return msg("agreement.consistent" + open?then(".open", ""))></#if>
  <#if kind != "differing"><#return msg("agreement." + kind)></#if>
  <#if !group.agreement.factor??><#return msg("agreement.differing.infinite")></#if>
  <#local factor = group.agreement.factor>
  <#if factor < 1.1 && group.range??><#return msg("agreement.differing.little" + open?then(".open", ""), group.range.high - group.range.low)></#if>
  <#return msg("agreement.differing" + open?then(".open", ""), factor?string((factor < 10)?then("0.0", "#,##0") + ";; roundingMode=" + open?then("floor", "halfEven")))>
</#function>

<#function daysBetween first second>
  <#return ((second?date("yyyy-MM-dd")?long - first?date("yyyy-MM-dd")?long) / 86400000)?round>
</#function>

<#-- How the group's figures stand to each other, and how far apart the days are that they are of, where they differ. -->
<#function sayAgreement group>
  <#local days = counting(group)?map(estimate -> estimate.asOf.date)?sort>
  <#if group.agreement.kind != "differing" || isApart(group) || days?first == days?last><#return sayMeeting(group)></#if>
  <#return msg("agreement.daysApart", sayMeeting(group), daysBetween(days?first, days?last))>
</#function>

<#-- Why the groups of a question are not set against each other, if so. -->
<#function sayComparison comparison>
  <#if comparison.groups?size gt 1 && comparison.agreement.kind == "not_comparable"><#return msg("agreement.not_comparable." + comparison.agreement.reason)?cap_first + "."></#if>
  <#return "">
</#function>

<#-- The same with what parts them, a sentence a reason. -->
<#function sayApart comparison>
  <#local said = []>
  <#list distinct(comparison.apart?map(pair -> pair.reason)) as reason>
    <#local pairs = comparison.apart?filter(pair -> pair.reason == reason)>
    <#local told = {"part_of_sum": "casualties", "not_defined": "losses"}[reason]!"">
    <#local measures = distinct(pairs?map(pair -> pair.measure) + pairs?map(pair -> pair.otherMeasure))?filter(measure -> measure != told)?map(measure -> quoted(msg("measure." + measure)))>
    <#local scopes = distinct(pairs?map(pair -> pair.scope) + pairs?map(pair -> pair.otherScope))?map(scope -> msg("scope." + scope))>
    <#local said = said + [msg("apart." + reason, measures?join(", "), scopes?join(", "))]>
  </#list>
  <#return said?join(" ")>
</#function>

<#-- The dates for which a group's range holds; empty without one. -->
<#function sayAsOf group>
  <#local days = counting(group)?map(estimate -> estimate.asOf.date)?sort>
  <#if !days?has_content><#return ""></#if>
  <#if days?first == days?last><#return msg("asOf.one", date(days?first, "date.long"))></#if>
  <#return msg("asOf.several", dates(days?first, days?last))>
</#function>

<#function ofOneDate group><#return distinct(counting(group)?map(estimate -> estimate.asOf.date))?size == 1></#function>

<#-- How many of the estimates count and why the others do not; empty if all do. -->
<#function sayCounted estimates>
  <#local counted = estimates?filter(estimate -> estimate.counts)?size>
  <#if counted == estimates?size><#return ""></#if>
  <#local stale = estimates?filter(estimate -> estimate.stale)?size>
  <#local withdrawn = estimates?filter(estimate -> !estimate.stale && estimate.status == "withdrawn")?size>
  <#local vague = estimates?size - counted - stale - withdrawn reasons = []>
  <#if stale gt 0><#local reasons = reasons + [msg("estimates.stale", stale)]></#if>
  <#if vague gt 0><#local reasons = reasons + [msg("estimates.vague", vague)]></#if>
  <#if withdrawn gt 0><#local reasons = reasons + [msg("estimates.withdrawn", withdrawn)]></#if>
  <#return msg("estimates.counted", estimates?size, counted) + " (" + reasons?join(", ") + ")">
</#function>

<#-- A figure of a moment covers no stretch of time; nor does that of who took part, unless it is said to. -->
<#function hasScope claim>
  <#if claim.measure == "participants"><#return ["period", "cumulative"]?seq_contains(claim.scope)></#if>
  <#return !["missing", "strength"]?seq_contains(claim.measure)>
</#function>

<#function sayMeasure claim>
  <#return msg("measure." + claim.measure) + hasScope(claim)?then(", " + msg("scope." + claim.scope), "")>
</#function>

<#-- The measure of a report that no group holds: what is not known of its scope is not said. -->
<#function sayAlone report>
  <#return (report.scope == "unknown")?then(msg("measure." + report.measure), sayMeasure(report))>
</#function>

<#function passages reports><#return reports?filter(report -> !report.column??)?size></#function>

<#function rows reports><#return reports?filter(report -> report.column??)?size></#function>

<#-- The reports that say the same in copies of these reports' texts. -->
<#function copiesOf reports>
  <#return flat(reports?map(report -> report.copies))>
</#function>

<#function filesOf reports><#return distinct(reports?map(report -> report.file))></#function>

<#function sayPassages reports>
  <#local said = msg("reports.passages", passages(reports)) copies = filesOf(copiesOf(reports))?size>
  <#return (copies == 0)?then(said, msg("reports.copied", said, copies))>
</#function>

<#-- Rows of a table are no reports of an outlet. -->
<#function sayReports reports>
  <#if rows(reports) == 0><#return sayPassages(reports)></#if>
  <#if passages(reports) == 0><#return msg("reports.rows", rows(reports))></#if>
  <#return msg("reports.both", sayPassages(reports), msg("reports.rows", rows(reports)))>
</#function>

<#-- How many reports of how many outlets go back to how many voices; what does not count is told apart, unless nothing counts. -->
<#function sayIndependence group>
  <#local counted = counting(group)?has_content?then(counting(group), group.estimates)>
  <#local reports = reportsOf(counted) left = group.estimates?size - counted?size>
  <#local printed = outlets((reports + copiesOf(reports))?filter(report -> !report.column??))?size>
  <#local said = msg("group.independence", sayReports(reports), printed, msg("voices", distinct(counted?map(estimate -> estimate.party.id))?size))>
  <#return (left == 0)?then(said, said + " · " + msg("cover.uncounted", left))>
</#function>

<#function sayVoice reports><#return (reports?size + copiesOf(reports)?size > 1)?then(msg("voices.one", sayReports(reports)), sayReports(reports))></#function>

<#-- Who has published a report: a table, an outlet, or one that the article does not name. -->
<#function outlet report><#return report.column???then(msg("place.table"), report.publisher!msg("outlet.none"))></#function>

<#function outlets reports><#return distinct(reports?map(report -> outlet(report)))></#function>

<#-- Which of a party's sources say what the estimate says; nothing where they bear the party's own name. -->
<#function organsOf estimate>
  <#return distinct(estimate.reports?filter(report -> report.source??)?map(report -> report.source))?filter(name -> name != estimate.party.name)>
</#function>

<#-- A cell of a table is no quotation. -->
<#function asStated estimate>
  <#return estimate.reports[0].column???then(estimate.quantity.figure, quoted(estimate.quantity.figure))>
</#function>

<#function sayStatus estimate>
  <#return estimate.stale?then(msg("status.stale"), msg("status." + estimate.status))>
</#function>

<#-- The file, and where in it the article stands if it can hold several. -->
<#function where article>
  <#return article.entry???then(article.file + ", " + article.entry, article.file)>
</#function>

<#function place report>
  <#if report.paragraph?? && report.line??><#return msg("place.passage", report.file, report.paragraph, report.line)></#if>
  <#if report.paragraph??><#return msg("place.entry", where(report), report.paragraph)></#if>
  <#return msg("place.row", report.file, report.line, report.column)>
</#function>

<#function questionTitle id>
  <#list briefing.comparisons as comparison>
    <#if comparison.question.id == id><#return comparison.question.title></#if>
  </#list>
  <#return id>
</#function>

<#-- What an editor has decided on a report, and what was read before. -->
<#function sayDecision decision report>
  <#local said = msg("judgement." + decision.verdict)>
  <#if decision.verdict == "correct">
    <#local parts = []>
    <#list decision.fields as field, value><#local parts = parts + [msg("judgement.corrected", msg("field." + field), sayField(field, value, report), sayField(field, report.judgement.asRead[field]!"", report.judgement.asRead))]></#list>
    <#local said = msg("judgement.correct", parts?join("; "))>
  <#elseif decision.verdict == "assign">
    <#local said = msg("judgement.assign", decision.fields?keys?map(field -> msg("judgement.assign." + field))?join(", "))>
  </#if>
  <#return decision.reason???then(said + " " + msg("judgement.reason", quoted(decision.reason)), said)>
</#function>

<#-- A field's value in words; a figure is that of the claim that has it. -->
<#function sayField field value claim>
  <#if field == "figure"><#return value?is_hash?then(say(value), say(claim))></#if>
  <#if ["measure", "scope", "modality", "extent"]?seq_contains(field)><#return msg(field + "." + value)></#if>
  <#if field == "asOf"><#return date(value)></#if>
  <#return (value == "" || value == "none")?then(msg("judgement.nothing"), quoted(value))>
</#function>

<#-- What was said one after the other, in words: the faces of the PDF have no arrow. -->
<#function sayInTurn texts>
  <#local said = texts?first>
  <#list texts[1..] as text><#local said = msg("figures.then", said, text)></#list>
  <#return said>
</#function>

<#function markOf code>
  <#if !code?has_content || code == language><#return ""></#if>
  <#return msg("language.mark", ["de", "en"]?seq_contains(code)?then(msg("language." + code), code))>
</#function>

<#function estimatesOf comparison>
  <#return flat(comparison.groups?map(group -> group.estimates))>
</#function>

<#function reportsOf estimates>
  <#return flat(estimates?map(estimate -> estimate.reports))>
</#function>

<#-- The change of a party's estimate in one sentence. -->
<#function sayChange change>
  <#local figure = msg("told." + change.measure, say(change.quantity)) before = change.previous???then(say(change.previous), "")>
  <#local by = distinct(change.denials?map(denial -> (denial.origin.name)!outlet(denial)))?join(", ")>
  <#local who = change.source???then((change.source == change.party.name)?then(change.source, msg("change.who", change.party.name, change.source)), change.party.name)>
  <#if change.status == "new" && change.previous??><#return msg("change.counted", who, before, figure)></#if>
  <#if change.status == "new" && hasScope(change) && ["period", "unknown"]?seq_contains(change.scope)><#return msg("change.new." + change.scope, who, before, figure)></#if>
  <#if change.status == "denied"><#return msg("change.denied", who, figure, by)></#if>
  <#local told = msg("change." + change.correction?then("corrected", change.status), who, before, figure)>
  <#return by?has_content?then(told + " " + msg("change.rejected", by), told)>
</#function>

<#-- What an earlier briefing said, and what it would say today. -->
<#function sayCorrection correction>
  <#local what = msg("measure." + correction.measure)>
  <#if !correction.printed??><#return msg("correction.added", correction.party, what, say(correction.today))></#if>
  <#if !correction.today??><#return msg("correction.dropped", correction.party, what, say(correction.printed))></#if>
  <#return msg("correction.changed", correction.party, what, say(correction.today), say(correction.printed))>
</#function>

<#-- Another source of a party, by its name in the register, else as its report names it. -->
<#function organName report><#return report.source!((report.origin.name)!outlet(report))></#function>

<#function sayDiscrepancy discrepancy>
  <#return msg("words.discrepancy", date(discrepancy.asOf), msg("slip." + discrepancy.kind), say(discrepancy), say(discrepancy.against))>
</#function>

<#-- What the same party states for a later date under a kindred measure: its older figure here is not its last word. -->
<#function laterElsewhere estimate group comparison>
  <#local found = [] kindred = ["killed", "wounded", "casualties", "losses"]>
  <#if !["casualties", "losses"]?seq_contains(group.measure)><#return found></#if>
  <#list comparison.groups?filter(other -> other.measure != group.measure && other.scope == group.scope && kindred?seq_contains(other.measure)) as other>
    <#list counting(other)?filter(candidate -> candidate.party.id == estimate.party.id) as candidate>
      <#if candidate.asOf.date?date("yyyy-MM-dd") gt estimate.asOf.date?date("yyyy-MM-dd")><#local found = found + [{"measure": other.measure, "estimate": candidate}]></#if>
    </#list>
  </#list>
  <#return found>
</#function>

<#-- What the overtaken figures of one origin have in common: they are printed as one series. -->
<#function seriesOf exclusion>
  <#return [exclusion.questionId, exclusion.report.measure, exclusion.report.scope, (exclusion.report.origin.name)!""]?join("|")>
</#function>

<#-- How many references of one rule are printed; briefing.json has all. -->
<#assign MOST_CASES = 8>

<#-- One rule with the number of its cases and the reports that it touched. -->
<#function sayUse use text>
  <#if !use.references?has_content><#return msg("method.use", text, use.cases)></#if>
  <#local numbers = use.references[0..*MOST_CASES]?map(number -> number?c)?join(", ") + (use.references?size gt MOST_CASES)?then(" " + msg("method.more"), "")>
  <#return msg("method.use.references", text, use.cases, numbers)>
</#function>

<#-- The rules of these kinds that were used, each with its cases, after a blank; empty if none was. A kind is a prefix of rules and one of texts. -->
<#function sayUses kinds>
  <#local said = []>
  <#list kinds as prefix, texts>
    <#list briefing.method.uses?filter(use -> use.rule?starts_with(prefix)) as use>
      <#local said = said + [sayUse(use, msg(texts + use.rule?remove_beginning(prefix)))]>
    </#list>
  </#list>
  <#return said?has_content?then(" " + msg("method.used", said?join("; ")), "")>
</#function>

<#function unlistedNames>
  <#return distinct(estimates?filter(estimate -> estimate.party.unlisted)?map(estimate -> estimate.party.name))>
</#function>

<#-- Up to so many parties of a group are named with their figures; of more, the lowest and the highest. -->
<#assign MOST_NAMES = 3>

<#function lowEnd quantity><#return (quantity.low!quantity.high)!0></#function>

<#function highEnd quantity><#return (quantity.high!quantity.low)!0></#function>

<#function estimateAt estimates lowest>
  <#local found = estimates?first>
  <#list estimates as estimate>
    <#if lowest && lowEnd(estimate.quantity) lt lowEnd(found.quantity) || !lowest && highEnd(estimate.quantity) gt highEnd(found.quantity)><#local found = estimate></#if>
  </#list>
  <#return found>
</#function>

<#-- Who stands behind what a group comes to; where nobody's figure counts, whoever gives one. -->
<#function sayWho group>
  <#local counted = counting(group)>
  <#local shown = counted?has_content?then(counted, group.estimates)>
  <#local others = shown?filter(estimate -> !same(estimate.quantity, shown?first.quantity))>
  <#if !others?has_content && shown?size lte MOST_NAMES><#return shown?map(estimate -> estimate.party.name)?join(", ")></#if>
  <#if !others?has_content><#return ""></#if>
  <#if shown?size lte MOST_NAMES><#return shown?map(estimate -> msg("cover.says", estimate.party.name, say(estimate.quantity)))?join("; ")></#if>
  <#local low = estimateAt(shown, true) high = estimateAt(shown, false)>
  <#return msg("cover.ends", msg("cover.says", low.party.name, say(low.quantity)), msg("cover.says", high.party.name, say(high.quantity)))>
</#function>

<#-- What stands behind a group's range: voices and reports, which the question has said of its only group, how they stand to each other, for when they hold; brief: where there is little room. -->
<#function sayWeight group isOnly brief>
  <#local counted = counting(group) said = []>
  <#if !counted?has_content><#return [sayReports(reportsOf(group.estimates))]></#if>
  <#local left = group.estimates?size - counted?size>
  <#if !isOnly || left gt 0><#local said = said + [(counted?size gt 1)?then(msg("voices", counted?size) + ", ", "") + sayReports(reportsOf(counted))]></#if>
  <#if isApart(group) || counted?size gt 1 && !brief><#local said = said + [sayAgreement(group)]></#if>
  <#if left gt 0><#local said = said + [msg("cover.uncounted", left)]></#if>
  <#return said + [sayAsOf(group)]>
</#function>

<#function middle quantity><#return (lowEnd(quantity) + highEnd(quantity)) / 2></#function>

<#--
  How much a reader of the week before has to learn anew: first what no longer stands, then by the factor between the figures;
  a voice that said nothing before weighs as much as a figure that has doubled.
-->
<#function weightOf change>
  <#if change.correction || ["denied", "withdrawn"]?seq_contains(change.status)><#return 1000000000></#if>
  <#if !change.previous?? || change.previous.bound == "vague" || change.quantity.bound == "vague"><#return 2></#if>
  <#local ends = [middle(change.previous), middle(change.quantity)]>
  <#return ends?max / [ends?min, 1]?max>
</#function>

<#function strongest changes>
  <#return changes?map(change -> {"change": change, "weight": -weightOf(change)})?sort_by("weight")?map(weighed -> weighed.change)>
</#function>

<#-- Who states a report's figure: the registered source or the party, if known, and the words in the text that say so. -->
<#function sayOrigin report party="">
  <#local named = report.source!(party?has_content?then(party, report.origin.name))>
  <#return (report.column?? || named == report.origin.mention)?then(msg("place.origin", named), msg("place.origin.named", named, report.origin.mention))>
</#function>

<#function happened point><#return point.correction?then("corrected", point.status)></#function>

<#-- What a party said in the weeks in which it said something, and that it has said nothing since. -->
<#function tellPoints points>
  <#local said = points?filter(point -> point.week.id == points?first.week.id || point.status != "carried")?map(point -> msg("series.point", msg("week.short", point.week.number), say(point.quantity), msg("status." + happened(point))))>
  <#return said?join("; ") + (points?last.status == "carried" && points?size gt 1)?then("; " + msg("series.carried"), "")>
</#function>

<#-- How many discrepancies of one estimate are printed with their words; the others are counted. -->
<#assign MOST_DISCREPANCIES = 10>

<#-- How many reports left out for one reason are printed with their words; the others are counted. -->
<#assign MOST_LEFT_OUT = 25>

<#-- What a revision says otherwise to one question than the edition before it: ranges first, then estimates, then who is asked and heard. -->
<#function sayDifferences question>
  <#local said = question.ranges?map(range -> msg("revision.range", sayMeasure(range), sayRange(range.before), sayRange(range.today)))>
  <#list question.estimates as estimate>
    <#if !estimate.before??>
      <#local said = said + [msg("revision.estimate.added", estimate.party, msg("told." + estimate.measure, say(estimate.today)))]>
    <#elseif !estimate.today??>
      <#local said = said + [msg("revision.estimate.dropped", estimate.party, msg("told." + estimate.measure, say(estimate.before)))]>
    <#else>
      <#local said = said + [msg("revision.estimate.changed", estimate.party, say(estimate.before), msg("told." + estimate.measure, say(estimate.today)))]>
    </#if>
  </#list>
  <#if question.asked??><#local said = said + [msg("revision.asked." + question.asked)]></#if>
  <#if question.reports != question.reportsBefore><#local said = said + [msg("revision.reports", msg("reports.passages", question.reportsBefore), msg("reports.passages", question.reports))]></#if>
  <#return said>
</#function>

<#-- The same over all questions, a sentence each, as {question, text}; of more than `most` differences to a question the others are counted. -->
<#function differences replaces most>
  <#local told = []>
  <#list replaces.questions as question>
    <#local said = sayDifferences(question)>
    <#local text = said[0..*most]?join("; ") + (said?size gt most)?then("; " + msg("revision.more", said?size - most), "")>
    <#local told = told + [{"question": questionTitle(question.questionId), "text": text}]>
  </#list>
  <#if replaces.corrections != replaces.correctionsBefore><#local told = told + [{"question": "", "text": msg("revision.corrections", replaces.correctionsBefore, replaces.corrections)}]></#if>
  <#return told?has_content?then(told, [{"question": "", "text": msg("revision.wording")}])>
</#function>

<#-- The rules by which the briefing was made, each with the cases of this week. -->
<#function methodTexts>
  <#local copied = 0 texts = []>
  <#list briefing.copies as text><#local copied = copied + text.copies?size></#list>
  <#local texts = texts + [msg("method.answer") + sayUses({"match_": "rule.match_", "place_": "rule.place_"})]>
  <#local texts = texts + [msg("method.origin") + sayUses({"slip_": "slip."})]>
  <#local texts = texts + [msg("method.copies", briefing.method.copiedPercent, briefing.method.copiedWithinDays) + " " + msg("method.copies.count", copied) + sayUses({"copied": "rule.copied"})]>
  <#local texts = texts + [msg("method.party") + sayUses({"organ": "rule.organ"})]>
  <#local texts = texts + [msg("method.names") + sayUses({"name_": "rule.name_"})]>
  <#if unlistedNames()?has_content>
    <#local texts = texts + [msg("method.unlisted", unlistedNames()?size, unlistedNames()?join("; "))]>
  </#if>
  <#local texts = texts + [msg("method.scope") + sayUses({"scope_": "rule.scope_"})]>
  <#local texts = texts + [msg("method.status") + sayUses({"status_": "status.", "series": "rule.series", "correction": "rule.correction"})]>
  <#local texts = texts + [msg("method.lookBack", briefing.method.lookBackWeeks - 1)]>
  <#local texts = texts + [msg("method.stale", briefing.method.staleAfterWeeks) + sayUses({"stale": "status.stale"})]>
  <#local texts = texts + [msg("method.range")]>
  <#local texts = texts + [(briefing.method.centralRule??)?then(msg("method.central." + briefing.method.centralRule!""), msg("method.noCentral")) + sayUses({"central": "rule.central"})]>
  <#local texts = texts + [msg("method.agreement", briefing.method.aboutPercent) + sayUses({"agreement_": "rule.agreement_", "apart_": "rule.apart_"})]>
  <#local texts = texts + [msg("method.unattributed") + sayUses({"unattributed": "rule.unattributed"})]>
  <#local texts = texts + [msg("method.table") + sayUses({"check_": "rule.check_"})]>
  <#local texts = texts + [msg("method.rows") + sayUses({"summed": "rule.summed"})]>
  <#local texts = texts + [msg("method.grading") + sayUses({"grade_": "rule.grade_", "meets_": "rule.meets_"})]>
  <#local texts = texts + [msg("method.results") + sayUses({"result_": "rule.result_"})]>
  <#local texts = texts + [msg("method.excluded") + sayUses({"excluded_": "reason."})]>
  <#local texts = texts + [msg("method.editor") + " " + msg("method.editor.count", briefing.judged) + sayUses({"editor_": "rule.editor_"})]>
  <#list briefing.method.accuracies as measured>
    <#local texts = texts + [msg("method.accuracy", measured.languageName, measured.texts, measured.marked, measured.foundPercent, measured.truePercent, measured.valuePercent, measured.measurePercent, measured.originPercent) + measured.current?then("", " " + msg("method.accuracy.before"))]>
  </#list>
  <#local texts = texts + [msg("method.reference")]>
  <#return texts>
</#function>

<#assign estimates = flat(briefing.comparisons?map(comparison -> estimatesOf(comparison)))>
<#assign reports = reportsOf(estimates) partyIds = distinct(estimates?map(estimate -> estimate.party.id))>
<#assign weekName = msg("week", briefing.week.number, briefing.week.year)>

<#assign sections = [{"id": "changes", "title": msg("changes")}]>
<#list briefing.comparisons as comparison>
  <#assign sections = sections + [{"id": "question-" + comparison.question.id, "title": comparison.question.title}]>
</#list>
<#assign sections = sections + [
  {"id": "parties", "title": msg("parties")},
  {"id": "unattributed", "title": msg("unattributed")},
  {"id": "excluded", "title": msg("excluded")},
  {"id": "method", "title": msg("method")},
  {"id": "sources", "title": msg("sources")}]>
<#if briefing.skipped?has_content><#assign sections = sections + [{"id": "skipped", "title": msg("skipped")}]></#if>
