import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
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
  release(): Promise<void>;
}

/** One pool per login role, opened when first needed. */
@Injectable()
export class Databases implements OnApplicationShutdown {
  private readonly sources = new Map<LoginRole, Promise<DataSource>>();
  private readonly tables = new Map<EntityClass<object>, Table>();

  constructor(private readonly settings: DatabaseSettings) {}

  async connect(role: LoginRole): Promise<Connection> {
    const runner = (await this.source(role)).createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    return { client, release: () => runner.release() };
  }

  async source(role: LoginRole): Promise<DataSource> {
    let source = this.sources.get(role);
    if (!source) {
      const { ownerUrl, roleSecret, poolSize } = this.settings;
      source = loginDataSource(urlOf(role, ownerUrl, roleSecret), poolSize, role).initialize();
      this.sources.set(role, source);
      source.catch(() => this.sources.delete(role));
    }
    return source;
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
    await Promise.allSettled(sources.map((source) => (source.status === 'fulfilled' ? source.value.destroy() : null)));
  }
}
