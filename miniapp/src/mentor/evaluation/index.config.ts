export default definePageConfig({ navigationBarTitleText: '见习鉴定' });
