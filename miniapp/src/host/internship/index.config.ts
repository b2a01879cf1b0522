export default definePageConfig({ navigationBarTitleText: '见习详情' });
