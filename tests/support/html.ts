// Asks html-validate what is wrong with a page, by all its rules but those about taste.
import { HtmlValidate, StaticConfigLoader } from 'html-validate'

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // Preact writes `<br/>`; to a browser it is the same.
      'void-style': 'off',
      // `<!doctype html>` compresses better, and means the same.
      'doctype-style': 'off',
      // A title is a headline and the paper's name, and headlines of 70 characters are nothing unusual.
      'long-title': 'off',
      // Everything comes from our own host, under an address with a hash of its content.
      'require-sri': ['error', { target: 'crossorigin' }],
    },
  }),
)

/** One sentence for each thing that is wrong, with line, column and rule; none for a sound page. */
export async function htmlProblems(html: string): Promise<string[]> {
  const report = await validator.validateString(html)
  return report.results.flatMap(({ messages }) =>
    messages.map(
      ({ line, column, ruleId, message }) => `${line}:${column} ${message} (${ruleId}): ${excerpt(html, line, column)}`,
    ),
  )
}

function excerpt(html: string, line: number, column: number): string {
  const text = html.split('\n')[line - 1] ?? ''
  return text.slice(Math.max(0, column - 20), column + 60)
}
