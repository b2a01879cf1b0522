import { AddPhoto } from './add-photo';
import { ErasePhotos } from './erase-photos';
import { PhotoQueries } from './photo.queries';
import { Photos } from './photos';
import { PurgePhotos } from './purge-photos';

export { PhotosController } from './photos.controller';

export const photoProviders = [Photos, AddPhoto, PhotoQueries, PurgePhotos, ErasePhotos];
