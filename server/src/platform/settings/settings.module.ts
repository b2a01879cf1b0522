import { type DynamicModule, Module } from '@nestjs/common';
import { Settings } from './settings';

@Module({})
class SettingsModule {}

/**
 * Makes `Settings` injectable everywhere.
 * @param settings as loaded at start-up, or made for a test
 * @returns a global module for the root module's imports
 */
export function settingsModule(settings: Settings): DynamicModule {
  return {
    module: SettingsModule,
    global: true,
    providers: [{ provide: Settings, useValue: settings }],
    exports: [Settings],
  };
}
