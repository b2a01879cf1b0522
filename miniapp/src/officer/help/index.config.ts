export default definePageConfig({ navigationBarTitleText: '见习求助' });
