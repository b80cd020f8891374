/** What the device does now, from the state into the uniforms: a pass by its seconds, or the hand that holds it. And the skin that it does it to. */
import { deviceKind, type DeviceKind } from '@/encoding/deviceKind';
import { createDevicePose, readDevicePose } from '@/encoding/devicePose';
import { heldPose } from '@/session/heldPose';
import type { SessionState } from '@/session/sessionTypes';
import { giveDevice } from './deviceOnSkin';
import { writeDevice, writeNoDevice } from './deviceUniforms';
import type { FrameUniforms } from './frameUniforms';
import type { DeviceWriter } from './stageDriver';

export function createDeviceWriter(frame: FrameUniforms): DeviceWriter {
  const pose = createDevicePose();
  let plan: SessionState['scenario']['plan'] | null = null;
  let held: DeviceKind | null = null;
  return ({ pass, hold, healing, scenario }, block) => {
    if (block) giveDevice(block);
    if (hold) {
      if (!held || plan !== scenario.plan) held = deviceKind(scenario.plan);
      plan = scenario.plan;
      writeDevice(frame, held, heldPose(hold, held, pose));
    } else if (pass && healing && pass.session < healing.pass.sessions) {
      writeDevice(frame, healing.pass, readDevicePose(healing.pass, pass.session, pass.seconds, pose));
    } else writeNoDevice(frame);
  };
}
