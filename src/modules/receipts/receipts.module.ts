import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module';
import { ReceiptsController } from './receipts.controller';
import { ReceiptsQuery } from './receipts.query';
import { ReceiptsService } from './receipts.service';

@Module({
  imports: [DocumentsModule],
  controllers: [ReceiptsController],
  providers: [ReceiptsService, ReceiptsQuery],
})
export class ReceiptsModule {}
