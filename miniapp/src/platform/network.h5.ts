import { create } from 'zustand';

/** Whether the browser has a network, as far as it knows. */
export const useNetwork = create(() => ({ online: navigator.onLine }));

type Listener = () => void;

const backOnline = new Set<Listener>();

/** Registers what to do when the network comes back. */
export function onBackOnline(listener: Listener): void {
  backOnline.add(listener);
}

/** Starts watching the network; call once when the app starts. */
export function watchNetwork(): void {
  window.addEventListener('online', () => {
    useNetwork.setState({ online: true });
    for (const listener of backOnline) listener();
  });
  window.addEventListener('offline', () => useNetwork.setState({ online: false }));
}
