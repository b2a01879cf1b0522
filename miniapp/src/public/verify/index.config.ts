export default definePageConfig({ navigationBarTitleText: '证明和协议查验' });
