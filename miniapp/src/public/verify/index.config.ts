export default definePageConfig({ navigationBarTitleText: '协议查验' });
