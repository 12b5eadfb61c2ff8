import { LightningElement, api } from 'lwc';
import { labels } from './labels';

const LOOKS: Record<string, { icon: string; alternativeText: string }> = {
  info: { icon: 'utility:info', alternativeText: labels.infoIcon },
  success: { icon: 'utility:success', alternativeText: labels.successIcon },
  warning: { icon: 'utility:warning', alternativeText: labels.warningIcon },
  error: { icon: 'utility:error', alternativeText: labels.errorIcon },
  locked: { icon: 'utility:alt_lock', alternativeText: labels.lockIcon },
  plain: { icon: 'utility:clock', alternativeText: '' },
};

/** A message in its place on the page: a coloured bar, an icon with a word, and what the slot holds. */
export default class Notice extends LightningElement {
  /** info, success, warning, error, locked, or plain (a neutral strip). */
  @api variant = 'info';
  /** Announces the message: politely, an error at once. */
  @api live = false;
  /** Another icon than the variant's. */
  @api iconName?: string;

  get look(): { icon: string; alternativeText: string } {
    return LOOKS[this.variant] ?? LOOKS.info!;
  }

  get icon(): string {
    return this.iconName ?? this.look.icon;
  }

  get alternativeText(): string {
    return this.look.alternativeText;
  }

  get boxClass(): string {
    return `notice notice_${this.variant}`;
  }

  get liveRole(): string | undefined {
    if (this.variant === 'error') return 'alert';
    return this.live ? 'status' : undefined;
  }
}
