import { StartRefused } from '@musubi/composition/start-refused';
import { Abilities } from '@musubi/platform/http/abilities';
import { type Access, ENDPOINT, type EndpointOptions } from '@musubi/platform/http/endpoint';
import { privilegeDifferences } from '@musubi/platform/http/privilege-differences';
import { routeOf } from '@musubi/platform/http/route-of';
import { Injectable, type OnApplicationBootstrap, type Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { queueBoard } from '../queue-board-access.js';

/** The API does not start with an endpoint that says otherwise than the matrix, or a row of the matrix without an endpoint. */
@Injectable()
export class CheckPrivileges implements OnApplicationBootstrap {
  constructor(
    private readonly modules: ModulesContainer,
    private readonly abilities: Abilities,
  ) {}

  onApplicationBootstrap(): void {
    const controllers = [...this.modules.values()].flatMap((module) => [...module.controllers.values()].map(({ metatype }) => metatype as Type));
    const wrong = privilegeDifferences(declaredBy(controllers), this.abilities.rows);
    if (wrong.length > 0) throw new StartRefused(`endpoints and the matrix of privileges differ: ${wrong.join('; ')}`);
  }
}

/** What each endpoint declares, by route, and the queue board, which is no endpoint of ours. */
export function declaredBy(controllers: readonly Type[]): Map<string, Access> {
  const declared = controllers.flatMap((controller) => Object.getOwnPropertyNames(controller.prototype).flatMap((name): [string, Access][] => {
    const handler = (controller.prototype as Record<string, object | undefined>)[name];
    const endpoint = handler && Reflect.getMetadata(ENDPOINT, handler) as EndpointOptions | undefined;
    return endpoint ? [[routeOf(controller, endpoint), endpoint.access]] : [];
  }));
  return new Map([...declared, [queueBoard.route, queueBoard.access]]);
}
