/** The comparison held to axe in light and dark, at the sizes that a browser's window can be given. */

import AxeBuilder from '@axe-core/playwright';
import { openComparison } from './models/compare-page.ts';
import { expect, test } from './models/test.ts';

for (const scheme of ['light', 'dark'] as const) {
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
  ] as const) {
    test(`the comparison passes axe in ${scheme} at ${width}×${height}, and nothing is cut off`, async ({
      planner,
    }) => {
      const { page } = planner;
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height });
      const compare = await openComparison(planner);
      await compare.moves
        .getByRole('row', { name: /Karim Haddad/ })
        .getByRole('button')
        .click();
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ).toEqual([]);
      const overflows = await page.evaluate(() =>
        [...document.querySelectorAll('[data-testid=compare-table] td, [data-testid=compare-table] thead th')]
          .filter(
            (cell) =>
              cell.querySelector('[data-testid=compare-chart]') === null && cell.scrollWidth > cell.clientWidth + 1,
          )
          .map((cell) => cell.textContent),
      );
      expect(overflows).toEqual([]);
    });
  }
}
