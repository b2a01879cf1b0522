import type { AgreementTemplate, TemplateText } from '@qihang/shared/agreements';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A text that agreements are made with. A draft is edited; a published text never changes. */
@Entity('agreement_templates')
// Counts published templates.
@Index('uq_agreement_templates_version', ['version'], { unique: true })
// The one in force on a day.
@Index('ix_agreement_templates_effective', ['status', 'effectiveFrom', 'version'])
export class AgreementTemplateEntity {
  @PrimaryGeneratedColumn({ type: 'bigint', unsigned: true })
  id!: string;

  /** Null until it is published. */
  @Column({ type: 'int', nullable: true })
  version!: number | null;

  @Column({ type: 'varchar', length: 20 })
  status!: AgreementTemplate['status'];

  /** First day on which agreements are made with it; null until it is published. */
  @Column({ name: 'effective_from', type: 'date', nullable: true })
  effectiveFrom!: string | null;

  @Column({ type: 'json' })
  text!: TemplateText;

  /** Counts changes; an edit based on an older count is refused. */
  @Column({ type: 'int', default: 1 })
  revision!: number;

  @Column({ name: 'changed_at', type: 'datetime', precision: 3 })
  changedAt!: Date;

  /** Null for the standard template, which came with the platform. */
  @Column({ name: 'changed_by', type: 'bigint', unsigned: true, nullable: true })
  changedBy!: string | null;
}
