export default definePageConfig({ navigationBarTitleText: '见习协议' });
