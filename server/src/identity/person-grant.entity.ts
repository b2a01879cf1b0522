import type { Role } from '@qihang/shared/platform';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A role that a person holds, and where: an agent in a host, an officer in a division and below. */
@Entity('person_grants')
// Every request reads the grants of its caller.
@Index('ix_person_grants_person', ['personId', 'role'])
// A host's agents, to tell them of an application.
@Index('ix_person_grants_host', ['hostId', 'role'])
// The officers of a division.
@Index('ix_person_grants_division', ['divisionCode', 'role'])
export class PersonGrantEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  @Column({ name: 'person_id', type: 'bigint', unsigned: true })
  personId!: string;

  @Column({ type: 'varchar', length: 20 })
  role!: Role;

  @Column({ name: 'host_id', type: 'bigint', unsigned: true, nullable: true })
  hostId!: string | null;

  @Column({ name: 'division_code', type: 'char', length: 6, nullable: true })
  divisionCode!: string | null;
}
