<#--
  The mail that asks whether its reader wants the briefings as plain text, for programs that show no HTML, and its subject, which is the
  first line. It knows what mail-confirm.ftlh knows, and `fold` and `row` as briefing.txt.ftl does.
-->
${msg("confirm.subject", sender)}

${fold(msg("brand") + " · " + msg("kind"))}

${fold(msg("confirm.title", sender))}
${""?left_pad(78, "=")}

${fold(msg("confirm.why"))}

${fold(msg("confirm.agree"))}

${fold(msg("confirm.statement", sender), "  ")}

${fold(msg("confirm.here"))}
${confirm}

${fold(msg("confirm.days", days) + " " + msg("confirm.ignore"))}
