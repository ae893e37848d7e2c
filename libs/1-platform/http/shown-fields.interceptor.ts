import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import type { PrincipalRequest } from './access-guard.js';
import { asShown } from './shown-fields.js';

/** Leaves out of an answer what the matrix of privileges does not show to the caller's roles, whatever the handler put in. */
@Injectable()
export class ShownFieldsInterceptor implements NestInterceptor {
  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const shown = execution.switchToHttp().getRequest<PrincipalRequest>().allowance?.shown;
    return shown ? next.handle().pipe(map((answer) => asShown(answer, shown))) : next.handle();
  }
}
