/** The accessibility engine, run over the whole document as it is shown at that moment. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RUN = `axe.run(document, { resultTypes: ['violations'], elementRef: true }).then(({ violations }) => {
  window.axeFound = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map(({ target, html, element }) =>
      ({ id, element, text: id + ' (' + help + ')\\n  ' + target.join(' ') + '\\n  ' + html.slice(0, 200) })));
  return window.axeFound.map(({ id, text, element }) => ({ id, text, title: element.title }));
})`;

/** Rules that miss a name. */
const NAMELESS = /^label|-name$/;

interface Finding {
  id: string;
  text: string;
  title: string;
}

/** Nothing serious or critical. @param state what the page shows, for the message */
export async function assertAccessible(page: Page, state: string): Promise<void> {
  // Through the debugger, since the page's own policy lets no script in.
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Runtime.evaluate', { expression: AXE });
    const options = { awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression: RUN, ...options });
    assert.equal(exceptionDetails, undefined, exceptionDetails?.exception?.description);
    const findings = result.value as Finding[];
    const real = await Promise.all(
      findings.map(async ({ id, title }, i) => !NAMELESS.test(id) || !(await hasName(session, i, title))),
    );
    const texts = findings.filter((_, i) => real[i]).map(({ text }) => text);
    assert.deepEqual(texts, [], `${state}, ${page.viewportSize()?.width} px wide`);
  } finally {
    await session.detach();
  }
}

/**
 * The engine follows `for` and `aria-labelledby` within a component's shadow only, and base components point across
 * theirs. The browser's own accessibility tree says what assistive technology hears; a title alone is no label.
 */
async function hasName(session: CDPSession, finding: number, title: string): Promise<boolean> {
  const { result } = await session.send('Runtime.evaluate', { expression: `axeFound[${finding}].element` });
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId!,
    fetchRelatives: false,
  });
  const name = nodes[0]?.name?.value;
  return Boolean(name) && name !== title;
}
