import { loadStyle } from 'lightning/platformResourceLoader';
import { printsOnly } from '../printing';

jest.mock('lightning/platformResourceLoader', () => ({ loadStyle: jest.fn().mockResolvedValue(undefined) }), {
  virtual: true,
});
jest.mock('@salesforce/resourceUrl/advancePrint', () => ({ __esModule: true, default: '/advancePrint' }), {
  virtual: true,
});

const component = {} as never;
const fire = (name: string): boolean => window.dispatchEvent(new CustomEvent(name));

/** jsdom lays nothing out: whether the element is shown is told here. */
function sheet(isShown: boolean): HTMLElement {
  const element = document.createElement('div');
  Object.defineProperty(element, 'offsetParent', { value: isShown ? document.body : null });
  return element;
}

describe('printing one element', () => {
  it('marks it while it is printed, and no longer', () => {
    const element = sheet(true);
    const stop = printsOnly(component, () => element);
    expect(loadStyle).toHaveBeenCalledWith(component, '/advancePrint');
    fire('beforeprint');
    expect(element.dataset.advancePrint).toBe('');
    fire('afterprint');
    expect(element.dataset.advancePrint).toBeUndefined();
    stop();
    fire('beforeprint');
    expect(element.dataset.advancePrint).toBeUndefined();
  });

  it('leaves alone what is not shown, or not there', () => {
    const hidden = sheet(false);
    const stops = [printsOnly(component, () => hidden), printsOnly(component, () => null)];
    fire('beforeprint');
    fire('afterprint');
    expect(hidden.dataset.advancePrint).toBeUndefined();
    stops.forEach((stop) => stop());
  });

  it('goes on without its style', async () => {
    (loadStyle as jest.Mock).mockRejectedValueOnce(new Error('blocked'));
    expect(() => printsOnly(component, () => null)()).not.toThrow();
    await Promise.resolve();
  });
});
