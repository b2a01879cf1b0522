import { Controller } from '@nestjs/common';
import { internshipPhotoRoutes } from '@qihang/shared/internships';
import { Handle, type RouteRequest } from '../../platform/http';
import { AddPhoto } from './add-photo';
import { PhotoQueries } from './photo.queries';

/** Photos about internships. */
@Controller()
export class PhotosController {
  constructor(
    private readonly addPhoto: AddPhoto,
    private readonly photos: PhotoQueries,
  ) {}

  @Handle(internshipPhotoRoutes.add, { transaction: 'own' })
  async add({ actor, params, body, upload }: RouteRequest<typeof internshipPhotoRoutes.add>) {
    return { id: await this.addPhoto.execute(actor, params.id, body.purpose, upload) };
  }

  @Handle(internshipPhotoRoutes.get)
  get({ actor, params }: RouteRequest<typeof internshipPhotoRoutes.get>) {
    return this.photos.download(actor, params.id, params.photoId);
  }
}
