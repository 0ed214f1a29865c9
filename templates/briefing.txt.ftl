<#include "words.ftl">
<#--
  The weekly briefing as plain text, for a mail or a terminal. It knows what briefing.ftlh knows but `forPrint` and `css`. A line is at
  most 78 columns wide: `fold(text, lead)` breaks a text into lines that stand below its beginning, after its lead; `row([text, width,
  "right"], …)` sets cells side by side, two blanks between them. Both put what they are given on one line first.
-->

<#function line sign><#return ""?left_pad(78, sign)></#function>

<#macro section id>
  <#list sections as section>
    <#if section.id == id>


${fold(section.title, section?counter + "  ")}
${line("=")}
    </#if>
  </#list>
<#nested>
</#macro>

<#function refs reports><#return reports?map(report -> report.reference?c)?join(", ")></#function>

<#function origins reports><#return distinct(reports?map(report -> (report.origin.name)!outlet(report)))?join(", ")></#function>

<#-- A report with its number, its words and the place where they stand. -->
<#macro evidence report label="" party="">
  <#local lead = "  [" + report.reference?c + "] " indent = ""?left_pad(lead?length)>
  <#if label?has_content>
${fold(label, "  ")}
  </#if>
${fold(report.column???then(report.words?trim, quoted(report.words)) + markOf(report.language!"")?has_content?then(" " + markOf(report.language!""), ""), lead)}
  <#local said = [outlet(report)]>
  <#if report.headline??><#local said = said + [report.headline]></#if>
  <#local said = said + [date(report.publishedOn)]>
  <#if report.origin??><#local said = said + [sayOrigin(report, party)]></#if>
  <#if report.relays?has_content><#local said = said + [msg("place.via", report.relays?join(", "))]></#if>
${fold(said?join(" · "), indent)}
${fold(place(report) + report.summary?then(" · " + msg("place.summary"), ""), indent)}
  <#if report.judgement??>
    <#list report.judgement.decisions as decision>
${fold(sayDecision(decision, report), indent)}
    </#list>
  </#if>
  <#if report.copies?has_content>
${fold(msg("place.copies", outlets(report.copies)?join(", ")), indent)}
  </#if>

</#macro>

<#macro glance>
  <#local counts = [[briefing.comparisons?size, "questions"], [estimates?size, "estimates"], [partyIds?size, "parties"], [passages(reports), "reports"]]>
  <#if rows(reports) gt 0><#local counts = counts + [[rows(reports), "rows"]]></#if>
${fold((counts + [[briefing.changes?size, "changes"]])?map(count -> count[0] + " " + msg("glance." + count[1], count[0]))?join(" · "))}
</#macro>

<#-- To each question what each way of counting comes to. -->
<#macro findings comparison>

${fold(comparison.question.title)}
  <#if comparison.groups?has_content>
${fold(msg("question.lead", msg("voices", comparison.parties), sayReports(reportsOf(estimatesOf(comparison))))?cap_first + " " + sayComparison(comparison), "  ")}
    <#list comparison.groups as group>
${row(["", 0], [msg("measure." + group.measure), 24], [saySpan(group), 50])}
      <#list [hasScope(group)?then(msg("scope." + group.scope), "")] as scope>
${row(["", 0], [scope, 24], [sayWho(group), 50])}
      </#list>
${row(["", 0], ["", 24], [sayWeight(group, comparison.groups?size == 1, false)?join(" · "), 50])}
    </#list>
  <#else>
${fold(msg("glance.empty"), "  ")}
  </#if>
</#macro>

<#-- So many changes are told at a glance; the section on changes has all. -->
<#assign MOST_HEADLINES = 5>

<#macro cover>
  <#local newest = briefing.articles?map(article -> article.publishedOn)?sort>
${fold(msg("brand") + " · " + msg("kind"))}
${line("=")}

${fold(briefing.topic.title)}
${fold(weekName + " · " + dates(briefing.week.monday, briefing.week.sunday))}

<@glance/>
  <#list briefing.comparisons as comparison><@findings comparison/></#list>

  <#if replaces??>
${fold(msg("revision.differs", replaces.revision))}
    <#list differences(replaces, 20) as difference>
${fold(((difference.question?has_content && briefing.comparisons?size gt 1)?then(difference.question + " ", "")) + difference.text, "  - ")}
    </#list>
  </#if>

${fold(msg("changes"))}
  <#list strongest(briefing.changes)[0..*MOST_HEADLINES] as change>
<@told change/>
  <#else>
${fold(msg("changes.none"), "  ")}
  </#list>
  <#if briefing.changes?size gt MOST_HEADLINES>
${fold(msg("cover.more", briefing.changes?size - MOST_HEADLINES), "  ")}
  </#if>

${fold(msg("glance.basis", briefing.articles?size, briefing.tables?size) + newest?has_content?then(" " + msg("glance.newest", date(newest?last!"", "date.long")), "") + " " + msg("glance.note") + " " + (briefing.judged == 0)?then(msg("glance.unchecked"), msg("glance.judged", briefing.judged)))}

${fold(msg("language") + " · " + name + (knownOn??)?then(" · " + msg("knownOn", date(knownOn!"", "date.long")), (revision gt 1)?then(" · " + msg("revision.note", revision), "")))}
</#macro>

<#macro contents>


${fold(msg("contents"))}
${line("=")}
  <#list sections as section>
${fold(section.title, section?counter?string?left_pad(3) + "  ")}
  </#list>
</#macro>

<#macro told change>
${row(["", 0], [msg("status." + change.correction?then("corrected", change.status)), 13], [sayChange(change) + " [" + refs([change] + change.denials) + "]", 61])}
</#macro>

<#macro changes>
  <@section "changes">
${fold(briefing.changes?has_content?then(msg("changes.lead", briefing.changes?size), msg("changes.none")))}
    <#list briefing.changes as change>
      <#if change?is_first || briefing.changes[change?index - 1].questionId != change.questionId>

${fold(questionTitle(change.questionId))}
      </#if>
<@told change/>
    </#list>
    <#if briefing.corrections?has_content>

${fold(msg("corrections"))}
${line("-")}
${fold(msg("corrections.lead"))}
      <#list briefing.corrections as correction>
${fold(msg("week", correction.week.number, correction.week.year) + ": " + sayCorrection(correction) + (correction.reason??)?then(" " + msg("correction.reason", quoted(correction.reason!"")), "") + (briefing.comparisons?size gt 1)?then(" (" + questionTitle(correction.questionId) + ")", ""), "  - ")}
      </#list>
    </#if>
  </@section>
</#macro>

<#macro estimateRow who figure asOf status references>
${row([who, 20], [figure, 18, "right"], [asOf, 13], [status, 13], [references, 6])}
</#macro>

<#macro estimatesTable group>
<@estimateRow msg("column.party") msg("column.figure") msg("column.asOf") msg("column.status") msg("column.references")/>
${line("-")}
  <#list group.estimates as estimate>
<@estimateRow estimate.party.name say(estimate.quantity) date(estimate.asOf.date) sayStatus(estimate) refs(estimate.reports)/>
    <#local said = [msg("role." + estimate.party.role)] + organsOf(estimate) + [estimate.reliability???then(msg("reliability", estimate.reliability!""), msg("reliability.none"))]>
    <#if estimate.meets?? && counting(group)?size gt 1><#local said = said + [msg("meets", estimate.meets?size)]></#if>
    <#local said = said + [msg("column.asStated") + ": " + asStated(estimate), msg("column.asOf") + ": " + msg("evidence." + estimate.asOf.evidence)]>
    <#if estimate.previous?? && !["repeated", "carried"]?seq_contains(estimate.status)><#local said = said + [msg("changes.before") + ": " + say(estimate.previous)]></#if>
${fold(said?join(" · "), "    ")}
    <#list estimate.organs as organ>
${fold(msg("words.organ", organName(organ), say(organ)) + " " + refs([organ]), "    ")}
    </#list>
  </#list>
</#macro>

<#macro timeline group>
  <#list group.series?filter(series -> series.points?size gt 1)>

${fold(msg("series"))}
    <#items as series>
${fold(tellPoints(series.points), "  " + series.party.name + ": ")}
    </#items>
  </#list>
</#macro>

<#macro tableCheck check>
  <#if check.result != "no_table">
${fold(msg("check." + check.result, say(check.table), date(check.table.asOf), msg("measure." + check.table.measure), msg("scope." + check.table.scope)) + (check.result == "mismatch" && check.daysEarlier gt 0)?then(" " + msg("check.daysEarlier", check.daysEarlier), ""), "  ! ")}
  </#if>
</#macro>

<#macro evidenceOf estimate>
${fold(estimate.party.name + ": " + say(estimate.quantity) + " · " + sayVoice(estimate.reports))}
<@tableCheck estimate.tableCheck/>
  <#list estimate.reports as report><@evidence report/></#list>
  <#local slips = estimate.discrepancies>
  <#if slips?size gt MOST_DISCREPANCIES>
${fold(msg("words.discrepancies", slips?size, MOST_DISCREPANCIES), "  ")}
  </#if>
  <#list slips[0..*MOST_DISCREPANCIES] as report><@evidence report sayDiscrepancy(report)/></#list>
  <#list estimate.organs as report><@evidence report msg("words.organ", organName(report), say(report))/></#list>
  <#list estimate.denials as report><@evidence report msg("words.denial")/></#list>
  <#if estimate.tableCheck.table?? && !estimate.reports?map(report -> report.reference)?seq_contains(estimate.tableCheck.table.reference)>
<@evidence estimate.tableCheck.table msg("words.table") estimate.party.name/>
  </#if>
</#macro>

<#macro groupOf group comparison>

${fold(msg("measure." + group.measure) + hasScope(group)?then(", " + msg("scope." + group.scope), ""))}
${line("-")}
  <#local said = [saySpan(group)]>
  <#if group.range?? || isApart(group)><#local said = said + [sayAgreement(group)] + ofOneDate(group)?then([], [sayAsOf(group)])></#if>
  <#local said = said + [sayIndependence(group)]>
  <#if group.central??><#local said = said + [msg("group.central." + group.central.rule, group.central.value)]></#if>
${fold(said?join(" · "))}
  <#if isLeftOpen(group, comparison.question)>
${fold(msg("group.leftOpen"))}
  </#if>
  <#list group.estimates as estimate>
    <#list laterElsewhere(estimate, group, comparison) as one>
${fold(msg("estimate.later", estimate.party.name, date(one.estimate.asOf.date)) + " " + msg("estimate.later.figure", msg("measure." + one.measure), say(one.estimate.quantity)) + " [" + refs(one.estimate.reports) + "]")}
    </#list>
  </#list>

<@estimatesTable group/>
<@timeline group/>

${fold(msg("words"))}

  <#list group.estimates as estimate><@evidenceOf estimate/></#list>
</#macro>

<#macro question comparison>
  <@section "question-" + comparison.question.id>
    <#if comparison.groups?has_content>
${fold(msg("question.lead", msg("voices", comparison.parties), sayReports(reportsOf(estimatesOf(comparison))))?cap_first + sayCounted(estimatesOf(comparison))?has_content?then(" " + sayCounted(estimatesOf(comparison)) + ".", "") + " " + sayComparison(comparison))}
${fold(sayApart(comparison))}
    <#else>
${fold(msg("question.empty"))}
    </#if>
    <#list comparison.groups as group><@groupOf group comparison/></#list>
  </@section>
</#macro>

<#macro parties>
  <@section "parties">
${fold(msg("parties.lead") + " " + msg("parties.total", msg("voices", partyIds?size), sayReports(reports)))}
    <#list briefing.comparisons?filter(comparison -> comparison.groups?has_content) as comparison>

${fold(comparison.question.title)}
      <#list comparison.groups as group>
        <#list group.estimates as estimate>
${row(["", 0], [estimate.party.name, 22], [sayMeasure(group), 28], [say(estimate.quantity), 20, "right"])}
${fold(sayVoice(estimate.reports) + " · " + outlets(estimate.reports + copiesOf(estimate.reports))?join(", "), "      ")}
        </#list>
      </#list>
    </#list>
  </@section>
</#macro>

<#macro unattributed>
  <#local any = briefing.comparisons?filter(comparison -> comparison.unattributed?has_content)>
  <@section "unattributed">
${fold(any?has_content?then(msg("unattributed.lead"), msg("unattributed.none")))}
    <#list any as comparison>

${fold(comparison.question.title)}
${line("-")}
      <#list comparison.unattributed as report><@evidence report sayAlone(report) + ": " + say(report)/></#list>
    </#list>
  </@section>
</#macro>

<#macro excluded>
  <@section "excluded">
${fold(briefing.exclusions?has_content?then(msg("excluded.lead"), msg("excluded.none")))}
    <#list distinct(briefing.exclusions?map(exclusion -> exclusion.reason)) as reason>
      <#local left = briefing.exclusions?filter(exclusion -> exclusion.reason == reason)>

${fold(msg("reason." + reason))}
${line("-")}
      <#list left[0..*MOST_LEFT_OUT] as exclusion><@evidence exclusion.report sayAlone(exclusion.report) + ": " + say(exclusion.report)/></#list>
      <#if left?size gt MOST_LEFT_OUT>
${fold(msg("excluded.more", left?size - MOST_LEFT_OUT))}
      </#if>
    </#list>
  </@section>
</#macro>

<#macro method>
  <@section "method">
    <#list methodTexts() as text>
${fold(text, text?counter?string?left_pad(2) + ". ")}
    </#list>
  </@section>
</#macro>

<#macro sources>
  <#local derived = briefing.articles?filter(article -> article.publicationDerived)>
  <@section "sources">
    <#list briefing.articles as article>
${fold((article.publisher!msg("outlet.none")) + ": " + article.headline + markOf(article.language)?has_content?then(" " + markOf(article.language), ""), (date(article.publishedOn) + article.publicationDerived?then("*", ""))?right_pad(15))}
${fold(where(article) + article.summary?then(" · " + msg("place.summary"), "") + article.publicationDerived?then(" · " + msg("published." + article.publicationEvidence), ""), ""?right_pad(15))}
      <#if (article.url!"")?matches(r"https?://.*", "s")>
${fold(article.url, ""?right_pad(15))}
      </#if>
    <#else>
${fold(msg("sources.none"))}
    </#list>
    <#if derived?has_content>

${fold(msg("sources.derived"))}
    </#if>
    <#list briefing.tables>

${fold(msg("sources.tables"))}
      <#items as table>
${fold(table, "  - ")}
      </#items>
    </#list>
  </@section>
</#macro>

<#macro skipped>
  <#if briefing.skipped?has_content>
    <@section "skipped">
${fold(msg("skipped.lead"))}
      <#list briefing.skipped as skipped>
${fold(skipped.file + ": " + skipped.reason, "  - ")}
      </#list>
    </@section>
  </#if>
</#macro>

<@cover/>
<@contents/>
<@changes/>
<#list briefing.comparisons as comparison><@question comparison/></#list>
<@parties/>
<@unattributed/>
<@excluded/>
<@method/>
<@sources/>
<@skipped/>
