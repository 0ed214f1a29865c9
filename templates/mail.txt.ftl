<#include "words.ftl">
<#--
  The mail around a briefing as plain text, for programs that show no HTML, and its subject, which is the first line. It knows what
  mail.ftlh knows, and `fold` and `row` as briefing.txt.ftl does.
-->
<#assign MOST_TOLD = 5>
<#assign told = msg("mail.subject", briefing.topic.title, weekName)>
${correction?then(msg("mail.subject.correction", told), told)}

${fold(msg("brand") + " · " + msg("kind"))}

${fold(briefing.topic.title)}
${fold(weekName + " · " + dates(briefing.week.monday, briefing.week.sunday))}
${""?left_pad(78, "=")}
<#if language != msg("mail.language")>

${fold(msg("mail.in." + language))}
</#if>
<#if correction>

${fold(msg("mail.correction", revision))}
</#if>
<#list briefing.comparisons as comparison>

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
</#list>

${fold(msg("changes"))}
<#list strongest(briefing.changes)[0..*MOST_TOLD] as change>
${fold(msg("status." + change.correction?then("corrected", change.status)) + ": " + sayChange(change), "  - ")}
<#else>
${fold(msg("changes.none"), "  ")}
</#list>
<#if briefing.changes?size gt MOST_TOLD>
${fold(msg("mail.more", briefing.changes?size - MOST_TOLD), "  ")}
</#if>
<#if briefing.corrections?has_content>

${fold(msg("corrections"))}
  <#list briefing.corrections[0..*MOST_TOLD] as each>
${fold(msg("week", each.week.number, each.week.year) + ": " + sayCorrection(each), "  - ")}
  </#list>
</#if>

<#if pdfLink??>
${fold(msg("mail.fetch"))}
${pdfLink}
<#else>
${fold(msg("mail.attached", ""))}
${name}.pdf
</#if>

${fold(msg("glance.note") + " " + (briefing.judged == 0)?then(msg("glance.unchecked"), msg("glance.judged", briefing.judged)))}

-- 
${fold(msg("mail.why") + " " + msg("mail.unsubscribe"))}
${unsubscribe}
