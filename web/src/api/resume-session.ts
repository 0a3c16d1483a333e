import { resumeSession } from './session-store';

void resumeSession();
