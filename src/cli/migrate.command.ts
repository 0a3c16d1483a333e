import { loadConfig } from '../platform/config/config';
import { prepareDatabase } from '../platform/database/bootstrap';
import { loadReferenceData } from '../reference-data/load-reference-data';
import { type Command, print } from './command';
import { withDatabase } from './command-database';

export const migrate: Command = {
  usage: 'migrate',
  summary: 'brings the database to this version: login roles, migrations, state tables and reference data',
  async run() {
    const config = loadConfig();
    await withDatabase(config, async (ownerUrl) => {
      await prepareDatabase(ownerUrl, config.databaseRoleSecret);
      await loadReferenceData(ownerUrl);
    });
    print('The database is up to date.');
    return 0;
  },
};
