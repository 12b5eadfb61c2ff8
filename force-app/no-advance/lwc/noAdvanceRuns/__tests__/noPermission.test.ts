import NoAdvanceRuns from 'c/noAdvanceRuns';
import getRuns from '@salesforce/apex/NoAdvanceRunController.getRuns';
import { find, show, words } from 'test/elements';

jest.mock('@salesforce/apex/NoAdvanceRunController.getRuns', () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true,
});
jest.mock('@salesforce/customPermission/Advance_Admin', () => ({ __esModule: true, default: undefined }), {
  virtual: true,
});

describe('c-no-advance-runs without the permission', () => {
  it('says which permission is missing, offers nothing and asks nothing', async () => {
    const element = await show('c-no-advance-runs', NoAdvanceRuns);
    expect(words(element)).toContain('needs the Advance Admin permission');
    expect(find(element, '[data-id="full"]')).toBeNull();
    expect(getRuns).not.toHaveBeenCalled();
    await expect(element).toBeAccessible();
  });
});
