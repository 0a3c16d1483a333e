import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { PROCEDURE_DOCUMENT_TYPES } from '../../domain/procedure-document';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { Creates, Reads } from '../../platform/http/operations';
import { IssueProcedureDocumentDto, ProcedureDocumentResponse } from './procedure-document.dto';
import { ProcedureDocumentsService } from './procedure-documents.service';

@ApiTags('procedure-documents')
@Controller('procedure-documents')
export class ProcedureDocumentsController {
  constructor(private readonly documents: ProcedureDocumentsService) {}

  /** Whether the act has its document, and whether the person may issue it. */
  @Get(':type/:subjectId')
  @Authorize('procedure-documents.read')
  @Reads()
  @ApiParam({ name: 'type', enum: PROCEDURE_DOCUMENT_TYPES })
  @ApiOkResponse({ type: ProcedureDocumentResponse })
  get(
    @CurrentActor() actor: Actor,
    @Param('type') type: string,
    @IdParam('subjectId') subjectId: string,
  ): Promise<ProcedureDocumentResponse> {
    return this.documents.get(actor, type, subjectId);
  }

  /** Numbered, frozen and, where it goes to a respondent, dispatched in one act. */
  @Post(':type/:subjectId/issue')
  @Authorize('procedure-documents.issue')
  @Creates(
    'procedure-document.act-not-done',
    'procedure-document.issued-already',
    'procedure-document.dispatch',
    'approval.approver-is-author',
    'document.department-unknown',
    'official-document.no-consent-to-e-service',
  )
  @ApiParam({ name: 'type', enum: PROCEDURE_DOCUMENT_TYPES })
  @ApiCreatedResponse({ type: ProcedureDocumentResponse })
  issue(
    @CurrentActor() actor: Actor,
    @Param('type') type: string,
    @IdParam('subjectId') subjectId: string,
    @Body() dto: IssueProcedureDocumentDto,
  ): Promise<ProcedureDocumentResponse> {
    return this.documents.issue(actor, type, subjectId, dto);
  }
}
