import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../domain/actor';
import { Authorize } from '../../platform/auth/authorize';
import { CurrentActor } from '../../platform/auth/current-actor';
import { IdParam } from '../../platform/http/id-param';
import { IfMatch } from '../../platform/http/if-match';
import { Changes, Creates, Reads } from '../../platform/http/operations';
import type { Page } from '../../platform/http/page';
import {
  AddFacilityDto,
  AddServiceDto,
  AppointOfficerDto,
  CreateProviderDto,
  DeliveryConsentResponse,
  DesignateDto,
  DesignationResponse,
  EndDto,
  FacilityResponse,
  GrantConsentDto,
  OfficerResponse,
  type ProviderListItem,
  ProviderPage,
  ProviderQuery,
  ProviderResponse,
  ServiceResponse,
  UpdateProviderDto,
} from './provider.dto';
import { ProviderRegisterService } from './provider-register.service';
import { ProvidersService } from './providers.service';

@ApiTags('providers')
@Controller('providers')
export class ProvidersController {
  constructor(
    private readonly providers: ProvidersService,
    private readonly register: ProviderRegisterService,
  ) {}

  @Get()
  @Authorize('providers.read')
  @Reads()
  @ApiOkResponse({ type: ProviderPage })
  list(@CurrentActor() actor: Actor, @Query() query: ProviderQuery): Promise<Page<ProviderListItem>> {
    return this.providers.list(actor, query);
  }

  @Post()
  @Authorize('providers.manage')
  @Creates('request.conflict')
  @ApiCreatedResponse({ type: ProviderResponse })
  create(@CurrentActor() actor: Actor, @Body() dto: CreateProviderDto): Promise<ProviderResponse> {
    return this.providers.create(actor, dto);
  }

  @Get(':id')
  @Authorize('providers.read')
  @Reads()
  @ApiOkResponse({ type: ProviderResponse })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ProviderResponse> {
    return this.providers.get(actor, id);
  }

  @Patch(':id')
  @Authorize('providers.manage')
  @Changes('request.conflict')
  @ApiOkResponse({ type: ProviderResponse })
  update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() dto: UpdateProviderDto,
  ): Promise<ProviderResponse> {
    return this.providers.update(actor, id, version, dto);
  }

  @Post(':id/services')
  @Authorize('providers.manage')
  @Creates('request.conflict')
  @ApiCreatedResponse({ type: ServiceResponse })
  addService(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() dto: AddServiceDto,
  ): Promise<ServiceResponse> {
    return this.register.addService(actor, id, dto);
  }

  @Post(':id/facilities')
  @Authorize('providers.manage')
  @Creates('request.conflict')
  @ApiCreatedResponse({ type: FacilityResponse })
  addFacility(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() dto: AddFacilityDto,
  ): Promise<FacilityResponse> {
    return this.register.addFacility(actor, id, dto);
  }

  @Post(':id/officers')
  @Authorize('providers.manage')
  @Creates('request.conflict', 'period.ends-before-start', 'instant.in-future')
  @ApiCreatedResponse({ type: OfficerResponse })
  appointOfficer(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() dto: AppointOfficerDto,
  ): Promise<OfficerResponse> {
    return this.register.appointOfficer(actor, id, dto);
  }

  @Post(':id/officers/:officerId/end')
  @Authorize('providers.manage')
  @Changes('period.ends-before-start')
  @ApiOkResponse({ type: OfficerResponse })
  endOfficer(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('officerId') officerId: string,
    @IfMatch() version: number,
    @Body() dto: EndDto,
  ): Promise<OfficerResponse> {
    return this.register.endOfficer(actor, id, officerId, version, dto.until);
  }

  @Post(':id/designations')
  @Authorize('providers.manage')
  @Creates('period.ends-before-start')
  @ApiCreatedResponse({ type: DesignationResponse })
  designate(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() dto: DesignateDto,
  ): Promise<DesignationResponse> {
    return this.register.designate(actor, id, dto);
  }

  @Post(':id/designations/:designationId/end')
  @Authorize('providers.manage')
  @Changes('period.ends-before-start')
  @ApiOkResponse({ type: DesignationResponse })
  endDesignation(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('designationId') designationId: string,
    @IfMatch() version: number,
    @Body() dto: EndDto,
  ): Promise<DesignationResponse> {
    return this.register.endDesignation(actor, id, designationId, version, dto.until);
  }

  @Post(':id/delivery-consents')
  @Authorize('providers.manage')
  @Creates('instant.in-future')
  @ApiCreatedResponse({ type: DeliveryConsentResponse })
  grantConsent(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() dto: GrantConsentDto,
  ): Promise<DeliveryConsentResponse> {
    return this.register.grantConsent(actor, id, dto);
  }

  @Post(':id/delivery-consents/:consentId/revoke')
  @Authorize('providers.manage')
  @Changes('delivery-consent.already-revoked')
  @ApiOkResponse({ type: DeliveryConsentResponse })
  revokeConsent(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('consentId') consentId: string,
    @IfMatch() version: number,
  ): Promise<DeliveryConsentResponse> {
    return this.register.revokeConsent(actor, id, consentId, version);
  }
}
