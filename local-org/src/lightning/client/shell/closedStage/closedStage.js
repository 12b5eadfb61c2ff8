import { api } from 'lwc';
import LightningModal from 'lightning/modal';

/** Asks which closed stage an opportunity ends in; resolves with its value. */
export default class ClosedStage extends LightningModal {
  @api stages = [];
  value;

  get options() {
    return this.stages.map(({ label, value }) => ({ label, value }));
  }

  get isEmpty() {
    return !this.value;
  }

  handleChange(event) {
    this.value = event.detail.value;
  }

  handleSave() {
    this.close(this.value);
  }

  handleCancel() {
    this.close();
  }
}
