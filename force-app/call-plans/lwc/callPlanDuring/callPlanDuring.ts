import FormPart from 'c/formPart';
import type { FieldSpec } from 'c/planFields';
import { labels } from './labels';

interface Line {
  key: number;
  time: string;
  text: string;
}

const TIMED = /^\s*(\d{1,2}[:.]\d{2}(?:\s?[AaPp][Mm])?)\s+(.*)$/;

/** While the meeting runs: the frozen objective, the agenda, and notes that flow into the outcome. */
export default class CallPlanDuring extends FormPart {
  labels = labels;
  noteFields: FieldSpec[] = [{ name: 'Notes__c', label: labels.notes }];

  get agendaLines(): Line[] {
    const lines = this.panel.plan.Agenda__c?.split('\n').filter((line) => line.trim()) ?? [];
    return lines.map((line, key) => {
      const timed = TIMED.exec(line);
      return timed ? { key, time: timed[1]!, text: timed[2]! } : { key, time: '', text: line };
    });
  }
}
