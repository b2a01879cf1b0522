export default definePageConfig({ navigationBarTitleText: '起草协议' });
