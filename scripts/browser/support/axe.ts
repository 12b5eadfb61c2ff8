/** The accessibility engine, run over the whole document as it is shown at that moment. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The engine looks for labels within a component's shadow; the browser's own answer, `labels`, knows those outside, too. */
const RUN = `axe.run(document, { resultTypes: ['violations'], elementRef: true }).then(({ violations }) => violations
  .filter(({ impact }) => impact === 'serious' || impact === 'critical')
  .flatMap(({ id, help, nodes }) => nodes
    .filter(({ element }) => !(id.startsWith('label') && element.labels?.[0]?.innerText.trim()))
    .map(({ target, html }) => id + ' (' + help + ')\\n  ' + target.join(' ') + '\\n  ' + html.slice(0, 200))))`;

/** Nothing serious or critical. @param state what the page shows, for the message */
export async function assertAccessible(page: Page, state: string): Promise<void> {
  // Through the debugger, since the page's own policy lets no script in.
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Runtime.evaluate', { expression: AXE });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: RUN,
      awaitPromise: true,
      returnByValue: true,
    });
    assert.equal(exceptionDetails, undefined, exceptionDetails?.exception?.description);
    assert.deepEqual(result.value, [], `${state}, ${page.viewportSize()?.width} px wide`);
  } finally {
    await session.detach();
  }
}
