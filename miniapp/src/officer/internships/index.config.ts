export default definePageConfig({ navigationBarTitleText: '见习管理' });
