export default definePageConfig({ navigationBarTitleText: 'hello-world' });
