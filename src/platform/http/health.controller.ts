import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Public } from '../auth/authorize';
import { Databases } from '../database/databases';
import { ApiProblems } from '../errors/api-problems';

export class HealthResponse {
  @ApiProperty({ enum: ['ok', 'unavailable'] }) status: 'ok' | 'unavailable';
}

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly databases: Databases) {}

  /** The process answers. */
  @Get('live')
  @Public()
  @ApiOkResponse({ type: HealthResponse })
  @ApiProblems('service.internal')
  live(): HealthResponse {
    return { status: 'ok' };
  }

  /** The database answers too. */
  @Get('ready')
  @Public()
  @ApiOkResponse({ type: HealthResponse })
  @ApiServiceUnavailableResponse({ type: HealthResponse })
  @ApiProblems('service.internal')
  async ready(@Res({ passthrough: true }) response: Response): Promise<HealthResponse> {
    if (await this.databaseAnswers()) return { status: 'ok' };
    response.status(503);
    return { status: 'unavailable' };
  }

  private async databaseAnswers(): Promise<boolean> {
    const connection = await this.databases.connect('jeomgeom_auth').catch(() => null);
    if (!connection) return false;
    const answered = await connection.client.query('SELECT 1').then(
      () => true,
      () => false,
    );
    connection.release(!answered);
    return answered;
  }
}
