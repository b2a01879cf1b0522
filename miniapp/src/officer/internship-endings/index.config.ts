export default definePageConfig({ navigationBarTitleText: '见习结束事项' });
