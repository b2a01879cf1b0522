import { z } from 'zod';
import { codesOf } from '../platform/enum';
import { defineRoutes } from '../platform/route';
import { idParamsSchema, idSchema } from '../platform/schemas';

/** What a photo about an internship is for. What is for help, or of a visit, the host and the mentor never see. */
export const photoPurposeLabels = { log: '带教记录', month: '月度确认', help: '求助', visit: '走访' } as const;
export type PhotoPurpose = keyof typeof photoPurposeLabels;

/** Photos that entries, months, requests and visits name by their ids. */
export const internshipPhotoRoutes = defineRoutes({
  add: {
    summary:
      'Upload a photo (JPEG or PNG); the same photo again gives the same id. Unless something names it within a week it goes',
    method: 'POST',
    path: '/internships/:id/photos',
    access: ['seeker', 'mentor', 'host-agent', 'officer'],
    params: idParamsSchema,
    kind: 'upload',
    uploadMegabytes: 10,
    body: z.object({ purpose: z.enum(codesOf(photoPurposeLabels)) }),
    reply: z.object({ id: idSchema }),
  },
  get: {
    summary: 'A photo, for those who may see the internship; what is between trainee and bureau no other side sees',
    method: 'GET',
    path: '/internships/:id/photos/:photoId',
    access: ['seeker', 'mentor', 'host-agent', 'officer'],
    params: idParamsSchema.extend({ photoId: idSchema }),
    kind: 'download',
  },
});
