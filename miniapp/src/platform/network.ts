import { onlineManager } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { create } from 'zustand';

/** Whether the phone has a network, as far as it knows. */
export const useNetwork = create(() => ({ online: true }));

type Listener = () => void;

const backOnline = new Set<Listener>();

/** Registers what to do when the network comes back. */
export function onBackOnline(listener: Listener): void {
  backOnline.add(listener);
}

function become(online: boolean): void {
  const before = useNetwork.getState().online;
  useNetwork.setState({ online });
  onlineManager.setOnline(online);
  if (online && !before) for (const listener of backOnline) listener();
}

/** Starts watching the network; call once when the app starts. */
export function watchNetwork(): void {
  void Taro.getNetworkType({ success: ({ networkType }) => become(networkType !== 'none') });
  Taro.onNetworkStatusChange(({ isConnected }) => become(isConnected));
}
