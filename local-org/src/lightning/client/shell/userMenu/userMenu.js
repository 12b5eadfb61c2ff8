import { LightningElement } from 'lwc';
import { boot } from 'runtime/boot';
import { request, sentence } from 'runtime/http';

const ROLES = { admin: 'Administrator', manager: 'Sales manager', rep: 'Sales rep' };

/** Who looks at the pages, and looking as another demo user. */
export default class UserMenu extends LightningElement {
  name = boot.user.name;
  initials = boot.user.initials;
  username = boot.user.username;
  others = [];
  problem = '';

  get label() {
    return `Signed in as ${this.name}`;
  }

  async handleOpen() {
    const users = await request('GET', '/local/users').catch(() => []);
    this.others = users
      .filter(({ isCurrent }) => !isCurrent)
      .map(({ role, name }) => ({ role, label: name, description: ROLES[role] ?? role }));
  }

  async handleSwitch(event) {
    try {
      await request('POST', '/local/switch', { role: event.currentTarget.dataset.role });
      location.reload();
    } catch (error) {
      this.problem = sentence(error);
    }
  }
}
