import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import { loginDataSource } from './data-source';
import { urlOf, type LoginRole } from './login-roles';
import { Table, type EntityClass } from './table';

export interface DatabaseSettings {
  readonly ownerUrl: string;
  readonly roleSecret: string;
  readonly poolSize: number;
}

export interface Connection {
  readonly client: PoolClient;
  /** Gives it back; a broken one is closed instead, so that nobody waits behind what it may still be doing. */
  readonly release: (broken?: boolean) => void;
}

/** One pool per login role, opened when first needed. */
@Injectable()
export class Databases implements OnApplicationShutdown {
  private readonly sources = new Map<LoginRole, Promise<DataSource>>();
  private readonly tables = new Map<EntityClass<object>, Table>();

  constructor(private readonly settings: DatabaseSettings) {}

  async connect(role: LoginRole): Promise<Connection> {
    const driver = (await this.source(role)).driver as PostgresDriver;
    const [client, release] = (await driver.obtainMasterConnection()) as [PoolClient, (close: boolean) => void];
    return { client, release: (broken = false) => release(broken) };
  }

  async source(role: LoginRole): Promise<DataSource> {
    let source = this.sources.get(role);
    if (!source) {
      source = this.open(role);
      this.sources.set(role, source);
      source.catch(() => this.sources.delete(role));
    }
    return source;
  }

  /** An opening that fails half-way leaves no connection behind; the next request tries again. */
  private async open(role: LoginRole): Promise<DataSource> {
    const { ownerUrl, roleSecret, poolSize } = this.settings;
    const source = loginDataSource(urlOf(role, ownerUrl, roleSecret), poolSize, role);
    try {
      return await source.initialize();
    } catch (error) {
      await source.driver.disconnect().catch(() => undefined);
      throw error;
    }
  }

  async tableReader(role: LoginRole): Promise<(entity: EntityClass<object>) => Table> {
    const source = await this.source(role);
    return (entity) => {
      let table = this.tables.get(entity);
      if (!table) {
        table = new Table(source, entity);
        this.tables.set(entity, table);
      }
      return table;
    };
  }

  async onApplicationShutdown(): Promise<void> {
    const sources = await Promise.allSettled(this.sources.values());
    this.sources.clear();
    await Promise.allSettled(
      sources.map((source) => (source.status === 'fulfilled' ? source.value.destroy() : Promise.resolve())),
    );
  }
}
