import { LightningElement, api } from 'lwc';
import type { Facts } from 'c/factTable';
import { fill, numberWords } from 'c/format';
import { claims, relationshipObjectives } from 'c/repFacts';
import type { NotePlace } from 'c/sheetGroup';
import { placesOf } from './places';
import { labels } from './labels';

/** Claims without evidence and objectives that were only relationship, as two groups of the one-on-one sheet. */
export default class SheetMeetings extends LightningElement {
  @api rep!: Apex.RepFigures;
  @api notes: Record<string, string> = {};
  @api today!: string;

  labels = labels;

  get claims(): Facts {
    return claims(this.rep, this.today);
  }

  get claimsCount(): string {
    const claimed = this.rep.meetings.filter((meeting) => meeting.claimed).length;
    return fill(labels.claimsCount, this.unproven.length, claimed);
  }

  get claimPlaces(): NotePlace[] {
    return placesOf(this.unproven);
  }

  get relationship(): Facts {
    return relationshipObjectives(this.rep, this.today);
  }

  get relationshipCount(): string {
    const hours = this.social.reduce((sum, each) => sum + each.hours, 0);
    const pattern = this.social.length === 1 ? labels.relationshipOne : labels.relationshipCount;
    return fill(pattern, this.social.length, numberWords(hours, 1));
  }

  get relationshipPlaces(): NotePlace[] {
    return placesOf(this.social);
  }

  get unproven(): Apex.RepMeeting[] {
    return this.rep.meetings.filter(({ isWithoutEvidence }) => isWithoutEvidence);
  }

  get social(): Apex.RepMeeting[] {
    return this.rep.meetings.filter(({ isRelationshipOnly }) => isRelationshipOnly);
  }
}
