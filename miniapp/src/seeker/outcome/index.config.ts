export default definePageConfig({ navigationBarTitleText: '留用和去向' });
