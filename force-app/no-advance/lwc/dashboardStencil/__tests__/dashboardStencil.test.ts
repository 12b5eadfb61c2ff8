import DashboardStencil from 'c/dashboardStencil';
import { show, words } from 'test/elements';

it('keeps the place of the dashboard while it is read', async () => {
  const element = await show('c-dashboard-stencil', DashboardStencil);
  expect(words(element)).toBe('Loading the dashboard');
  await expect(element).toBeAccessible();
});
